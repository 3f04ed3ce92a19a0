import { createAuth, type Auth } from "@namegame/auth";
import {
  createAuthLimits,
  createGreetLimits,
  createIntroductionsLimits,
  createNotifyLimits,
  enqueueJob,
  type AuthLimits,
  type GreetLimits,
  type IntroductionsLimits,
  type NotifyLimits,
} from "@namegame/core";
import { createDb, createPool, type Db } from "@namegame/db";
import { createLog, type Log } from "@namegame/service";
import { createStorage, type Storage } from "@namegame/storage";
import { loadConfig, type Config } from "./config.ts";

/** Everything a request is served with; one of each in the process. */
export interface Services {
  config: Config;
  log: Log;
  pool: ReturnType<typeof createPool>;
  db: Db;
  auth: Auth;
  storage: Storage;
  limits: GreetLimits;
  authLimits: AuthLimits;
  introductionsLimits: IntroductionsLimits;
  notifyLimits: NotifyLimits;
}

export function createServices(config: Config, log = createLog({ service: "web", level: config.LOG_LEVEL })): Services {
  const pool = createPool({
    url: config.DATABASE_URL,
    max: config.DATABASE_POOL_MAX,
    applicationName: "namegame-web",
    caFile: config.DATABASE_CA_FILE,
    log,
  });
  const db = createDb({ pool });
  return {
    config,
    log,
    pool,
    db,
    auth: createAuth({
      db,
      secret: config.SESSION_SECRET,
      publicUrl: config.PUBLIC_URL,
      allowedOrigins: config.ALLOWED_ORIGINS,
      enqueueMail: (mail) => enqueueJob(db, "mail.send", mail),
    }),
    storage: createStorage({
      url: config.STORAGE_URL,
      secret: config.STORAGE_SECRET,
      accessKeyId: config.S3_ACCESS_KEY_ID,
      secretAccessKey: config.S3_SECRET_ACCESS_KEY,
    }),
    limits: createGreetLimits({ db }),
    authLimits: createAuthLimits({ db }),
    introductionsLimits: createIntroductionsLimits({ db }),
    notifyLimits: createNotifyLimits({ db }),
  };
}

// Next evaluates a module once per bundle and again on reload; the pool must exist once in the process all the same.
const held = globalThis as { namegameServices?: Services };

/** The process's services, made at the first request from the environment. */
export function services(): Services {
  held.namegameServices ??= createServices(loadConfig());
  return held.namegameServices;
}
