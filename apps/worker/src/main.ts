import { createDb, createPool, observeDatabase } from "@namegame/db";
import { createMailer, createPusher } from "@namegame/notify";
import { createLog, exitWithFault, runService, stopLimits } from "@namegame/service";
import { createStorage } from "@namegame/storage";

import { workerEnv } from "./env.ts";
import { createWorker } from "./server.ts";

const env = workerEnv.load();
const log = createLog({ service: "worker", level: env.LOG_LEVEL });

try {
  const storage = createStorage({ url: env.STORAGE_URL, accessKeyId: env.S3_ACCESS_KEY_ID, secretAccessKey: env.S3_SECRET_ACCESS_KEY });
  const mailer = createMailer({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM });
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, VAPID_SUBJECT: subject } = env;
  const pusher = publicKey && privateKey && subject ? createPusher({ vapid: { publicKey, privateKey, subject } }) : null;
  const pool = createPool({
    url: env.DATABASE_DIRECT_URL,
    // The queue holds one connection for LISTEN as long as the process lives.
    max: env.DATABASE_POOL_MAX + 1,
    applicationName: "namegame-worker",
    caFile: env.DATABASE_CA_FILE,
    log,
  });
  const db = createDb({ pool });
  await runService({
    name: "worker",
    log,
    healthPort: env.HEALTH_PORT,
    limits: stopLimits(env),
    start: async (service) => {
      service.onStop({ phase: "close", name: "database", run: () => db.destroy() });
      service.onStop({ phase: "close", name: "mail", run: () => mailer.close() });
      observeDatabase({ pool, db, service });
      createWorker({ db, pool, storage, mailer, pusher, publicUrl: env.PUBLIC_URL, service, stopLimitMs: env.STOP_LIMIT_MS }).start();
    },
  });
} catch (error) {
  exitWithFault(error);
}
