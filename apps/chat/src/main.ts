import { createAuth, liveSessions } from "@namegame/auth";
import { fail } from "@namegame/contract";
import { createDb, createPool, observeDatabase } from "@namegame/db";
import { createLog, runService, stopLimits } from "@namegame/service";

import { chatEnv } from "./env.ts";
import { createChatServer } from "./server.ts";

const env = chatEnv.load();
const log = createLog({ service: "chat", level: env.LOG_LEVEL });

await runService({
  name: "chat",
  log,
  healthPort: env.HEALTH_PORT,
  limits: stopLimits(env),
  async start(service) {
    const { metrics, onPage, onStop } = service;
    const pool = createPool({
      url: env.DATABASE_URL,
      max: env.DATABASE_POOL_MAX,
      applicationName: "namegame-chat",
      caFile: env.DATABASE_CA_FILE,
      log,
    });
    const db = createDb({ pool });
    onStop({ phase: "close", name: "database", run: () => db.destroy() });
    observeDatabase({ pool, db, service });

    const auth = createAuth({
      db,
      secret: env.SESSION_SECRET,
      publicUrl: env.PUBLIC_URL,
      allowedOrigins: env.ALLOWED_ORIGINS,
      // A conversation pod only reads sessions; whoever signs in does so at the pages.
      enqueueMail: async () => fail("not_allowed"),
    });
    const chat = createChatServer({
      db,
      directUrl: env.DATABASE_DIRECT_URL,
      caFile: env.DATABASE_CA_FILE,
      redisUrl: env.CHAT_ADAPTER === "redis-streams" ? env.REDIS_URL : undefined,
      origins: [env.PUBLIC_URL, ...env.ALLOWED_ORIGINS],
      getActor: (headers) => auth.getActor(headers),
      liveSessions: (sessionIds) => liveSessions({ db, sessionIds: [...sessionIds] }),
      log,
      metrics,
      drainSpreadMs: env.DRAIN_SPREAD_MS,
    });
    onStop({ phase: "accept", name: "connections", run: () => chat.stopAccepting() });
    onStop({ phase: "drain", name: "browsers", run: () => chat.drain() });
    onStop({ phase: "drain", name: "sockets", run: () => chat.close() });
    // What KEDA adds up over the pods.
    onPage("/sockets", () => ({ sockets: chat.sockets() }));
    log.info({ port: await chat.listen(env.PORT) }, "listening");
  },
});
