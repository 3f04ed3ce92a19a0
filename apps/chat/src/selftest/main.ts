import { createAuth } from "@namegame/auth";
import { fail } from "@namegame/contract";
import { createDb } from "@namegame/db";
import { createLog, defineEnv, exitWithFault } from "@namegame/service";
import { z } from "zod";

import { findPods } from "./pods.ts";
import { selftest } from "./selftest.ts";

/** What `helm test` starts it with. */
const env = defineEnv(
  z.object({
    DATABASE_URL: z.string().min(1).describe("postgres://… of the web role, who may make people and groups"),
    DATABASE_CA_FILE: z.string().optional().describe("path of the database's CA; needed outside loopback"),
    SESSION_SECRET: z.string().min(32).describe("the same as web's"),
    CODE_SECRET: z.string().min(32).describe("the same as web's"),
    PUBLIC_URL: z.url().describe("the same as web's"),
    WEB_URL: z.url().describe("where web answers inside the cluster"),
    CHAT_PODS: z.url().describe("host whose addresses are the chat pods, and their port"),
    CHAT_PODS_LEAST: z.coerce.number().int().min(1).max(2).default(2).describe("chat pods that there must be, 1 or 2"),
    LIMIT_SECONDS: z.coerce.number().int().min(5).default(90).describe("after so long it has failed"),
  }),
).load();

const log = createLog({ service: "selftest" });
const db = createDb({ url: env.DATABASE_URL, max: 1, applicationName: "namegame-selftest", caFile: env.DATABASE_CA_FILE, log });
const ended = new AbortController();
for (const name of ["SIGTERM", "SIGINT"] as const) process.once(name, () => ended.abort(new Error(`ended by ${name}`)));
const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(env.LIMIT_SECONDS * 1_000)]);

try {
  await selftest({
    db,
    auth: createAuth({
      db,
      secret: env.SESSION_SECRET,
      publicUrl: env.PUBLIC_URL,
      allowedOrigins: [],
      enqueueMail: async () => fail("not_allowed"),
    }),
    codeSecret: env.CODE_SECRET,
    publicUrl: env.PUBLIC_URL,
    webUrl: env.WEB_URL,
    findPods: () => findPods({ url: env.CHAT_PODS, least: env.CHAT_PODS_LEAST, signal }),
    signal,
    log,
  });
  log.info("everything works");
  await db.destroy();
} catch (error) {
  exitWithFault(error);
}
