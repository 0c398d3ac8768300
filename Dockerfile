# Two images out of one file: `vekha` (api, worker, migrate) and `temporal`, made by the same launchers as `npm start`.
FROM golang:1.26-bookworm AS go

FROM node:20-bookworm-slim AS build
WORKDIR /opt/vekha
COPY . .
RUN node launch/build.mjs

FROM build AS build-temporal
COPY --from=go /usr/local/go /usr/local/go
ENV PATH=/usr/local/go/bin:$PATH VEKHA_CACHE=/opt/temporal
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
RUN node launch/temporal.mjs && mv /opt/temporal/temporal-*/server /opt/temporal/temporal-*/sql /usr/local/bin/

FROM debian:bookworm-slim AS temporal
COPY --from=build-temporal /usr/local/bin/server /usr/local/bin/sql /usr/local/bin/
COPY embedded/compose/start-temporal.sh /usr/local/bin/start-temporal
USER nobody
EXPOSE 7233
CMD ["start-temporal"]

FROM build AS production
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim AS vekha
ENV NODE_ENV=production VEKHA_DATA=/var/lib/vekha VEKHA_HOST=0.0.0.0 VEKHA_PORT=8080
WORKDIR /opt/vekha
COPY --from=production /opt/vekha/package.json ./
COPY --from=production /opt/vekha/node_modules node_modules
COPY --from=production /opt/vekha/prisma prisma
COPY --from=production /opt/vekha/dist dist
RUN mkdir -p /var/lib/vekha && chown node:node /var/lib/vekha
USER node
VOLUME /var/lib/vekha
EXPOSE 8080
CMD ["node", "dist/api/main.js"]
