# Enthesis as one image, which needs a Postgres of its own (DATABASE_URL); docker-compose.yml brings all parts together.
# The first stage installs and bundles; the others hold only what runs.
ARG NODE_VERSION=24

FROM node:${NODE_VERSION}-trixie-slim AS build
ENV TURBO_TELEMETRY_DISABLED=1
WORKDIR /enthesis
# Packages come from the lock file alone, so that a change of the sources fetches nothing again.
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
RUN npm install --global "$(node -p "require('./package.json').packageManager")" && pnpm fetch
COPY . .
RUN pnpm install --frozen-lockfile --offline && pnpm exec turbo run bundle --output-logs=errors-only

# Caddy as an ordinary user, with the two ways to be reached.
FROM caddy:2 AS front
RUN mkdir -p /data/caddy /config/caddy && chown -R 1000:1000 /data /config
COPY deploy/caddy /etc/caddy/
USER 1000:1000

FROM node:${NODE_VERSION}-trixie-slim AS runtime
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 ENTHESIS_DATA=/var/lib/enthesis ENTHESIS_BACKUPS=/var/backups/enthesis
WORKDIR /enthesis
# A named volume takes over the owner that its folder has in the image.
RUN install --directory --owner=node --group=node --mode=0700 "$ENTHESIS_DATA" "$ENTHESIS_BACKUPS"
# The server finds the dashboard by its place, and Node takes a bundle for an ES module because of its manifest.
COPY --from=build /enthesis/apps/api/package.json apps/api/
COPY --from=build /enthesis/apps/api/dist apps/api/dist/
COPY --from=build /enthesis/apps/dashboard/dist apps/dashboard/dist/
COPY --from=build /enthesis/apps/cli/package.json apps/cli/
COPY --from=build --chmod=755 /enthesis/apps/cli/dist apps/cli/dist/
RUN ln -s /enthesis/apps/cli/dist/main.js /usr/local/bin/enthesis
USER node
EXPOSE 8080

# The same with Postgres' own programs for copies of a database.
FROM runtime AS upkeep
USER root
RUN apt-get update \
 && apt-get install --yes --no-install-recommends postgresql-client-17 \
 && rm -rf /var/lib/apt/lists/*
ENV ENTHESIS_POSTGRES_TOOLS=/usr/lib/postgresql/17/bin
USER node
CMD ["enthesis", "backup", "--every", "24"]

FROM runtime
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
