# The control: chat with the stock adapter and no drain (libs/load). The context is libs/load, built; BASE is an image of this release's chat.
ARG BASE
FROM ${BASE}
COPY package.json /app/libs/load/package.json
COPY dist /app/libs/load/dist
CMD ["--enable-source-maps", "libs/load/dist/stock-chat/main.js"]
