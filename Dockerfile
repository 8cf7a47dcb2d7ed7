# The bot alone: no tests, no development packages, nothing that can write.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json vite.config.ts ./
COPY scripts/build.js ./scripts/
COPY src ./src
# Installing compiles src/ to dist/. The page of the local workspace stays behind: nobody could reach it in a container.
RUN npm ci && npm prune --omit=dev && rm -r dist/page

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY knowledge ./knowledge
# What the bot remembers, where DATABASE_URL names no other place.
RUN mkdir data && chown node data
VOLUME /app/data
USER node
# HTTP only; in Socket Mode nothing listens.
EXPOSE 3000
# Over HTTP asks /healthz. In Socket Mode nobody has to: the process ends by itself when Slack falls silent.
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "const {SLACK_APP_TOKEN: s, PORT: p = 3000} = process.env; s || fetch(`http://127.0.0.1:${p}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not npm: it would not pass SIGTERM on. The flag is that of `npm start`: 20 MB less memory.
CMD ["node", "--max-semi-space-size=4", "--initial-old-space-size=12", "dist/main.js"]
