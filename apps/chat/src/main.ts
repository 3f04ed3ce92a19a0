import { createAuth, liveSessions } from "@namegame/auth";
import { fail } from "@namegame/contract";
import { createDb, createPool } from "@namegame/db";
import { createLog, runService } from "@namegame/service";
import { sql } from "kysely";

import { chatEnv } from "./env.ts";
import { createChatServer } from "./server.ts";

const env = chatEnv.load();
const log = createLog({ service: "chat", level: env.LOG_LEVEL });

await runService({
  name: "chat",
  log,
  healthPort: env.HEALTH_PORT,
  limits: { waitMs: env.STOP_WAIT_MS },
  async start({ metrics, onReady, onStop }) {
    const pool = createPool({
      url: env.DATABASE_URL,
      max: env.DATABASE_POOL_MAX,
      applicationName: "namegame-chat",
      caFile: env.DATABASE_CA_FILE,
      log,
    });
    const db = createDb({ pool });
    onStop({ phase: "close", name: "database", run: () => db.destroy() });
    metrics.gauge({
      name: "chat_database_connections",
      help: "Connections of the pool by state.",
      labels: ["state"],
      collect(gauge) {
        gauge.set({ state: "open" }, pool.totalCount);
        gauge.set({ state: "idle" }, pool.idleCount);
        gauge.set({ state: "waiting" }, pool.waitingCount);
      },
    });

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
      origins: [env.PUBLIC_URL, ...env.ALLOWED_ORIGINS],
      getActor: (headers) => auth.getActor(headers),
      liveSessions: (sessionIds) => liveSessions({ db, sessionIds: [...sessionIds] }),
      log,
      metrics,
    });
    onStop({ phase: "accept", name: "connections", run: () => chat.stopAccepting() });
    onStop({ phase: "drain", name: "browsers", run: () => chat.drain() });
    onStop({ phase: "drain", name: "sockets", run: () => chat.close() });
    onReady("database", () => sql`select 1`.execute(db));
    log.info({ port: await chat.listen(env.PORT) }, "listening");
  },
});
