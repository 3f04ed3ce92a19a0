# The release after this one: the same programs, with one migration more and the wish for it, and with other names
# for all scripts and styles of its pages, as if each had changed. BASE is an image of this release.
ARG BASE
FROM ${BASE}
ARG WANTED
ARG NEXT
ARG SQL=
USER 0:0
RUN grep -rlF "\"${WANTED}\"" /app/libs/db/dist /app/apps/*/.next/server /app/node_modules/@namegame 2>/dev/null | xargs -r sed -i "s/\"${WANTED}\"/\"${NEXT}\"/g" \
 && if [ -d /app/libs/db/migrations ]; then printf '%s\n' "${SQL}" > "/app/libs/db/migrations/${NEXT}.sql"; fi \
 && grep -rqF "\"${NEXT}\"" /app/libs /app/apps
RUN cd /app/apps/web/.next/static/chunks 2>/dev/null || exit 0; \
    for name in *; do printf 's/%s/n%s/g\n' "$name" "$name" >> /tmp/names; mv "$name" "n$name"; done \
 && find /app/apps/web/.next -type f -not -name '*.map' -exec sed -i -f /tmp/names {} + && rm /tmp/names
USER 65532:65532
