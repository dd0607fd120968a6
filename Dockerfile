# Enthesis as one image: the first stage installs and bundles, the second holds only what runs.
# It needs a Postgres of its own (DATABASE_URL): docker-compose.yml brings both together.
ARG NODE_VERSION=24

FROM node:${NODE_VERSION}-bookworm-slim AS build
ENV TURBO_TELEMETRY_DISABLED=1
WORKDIR /enthesis
# Packages come from the lock file alone, so that a change of the sources fetches nothing again.
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
RUN npm install --global "$(node -p "require('./package.json').packageManager")" && pnpm fetch
COPY . .
RUN pnpm install --frozen-lockfile --offline && pnpm exec turbo run bundle --output-logs=errors-only

FROM node:${NODE_VERSION}-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 ENTHESIS_DATA=/var/lib/enthesis
WORKDIR /enthesis
# A named volume takes over the owner that its folder has in the image.
RUN install --directory --owner=node --group=node --mode=0700 "$ENTHESIS_DATA"
# The server finds the dashboard by its place, and Node takes a bundle for an ES module because of its manifest.
COPY --from=build /enthesis/apps/api/package.json apps/api/
COPY --from=build /enthesis/apps/api/dist apps/api/dist/
COPY --from=build /enthesis/apps/dashboard/dist apps/dashboard/dist/
COPY --from=build /enthesis/apps/cli/package.json apps/cli/
COPY --from=build --chmod=755 /enthesis/apps/cli/dist apps/cli/dist/
RUN ln -s /enthesis/apps/cli/dist/main.js /usr/local/bin/enthesis
USER node
EXPOSE 8080
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
