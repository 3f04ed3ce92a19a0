# An image that ends as soon as it begins.
ARG BASE
FROM ${BASE}
ENTRYPOINT ["/app/node", "-e", "console.error('this image is broken'); process.exit(1)"]
