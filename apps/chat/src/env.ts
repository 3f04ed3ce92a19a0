import { defineEnv, stopVariables } from "@namegame/service";
import { z } from "zod";

import { DRAIN_SPREAD_MS } from "./sockets/goodbye.ts";

const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin);

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

// Messages pass through it: beyond this machine its certificate and name are verified, and no setting turns that off.
const redisUrl = z
  .string()
  .refine((value) => URL.canParse(value) && /^rediss?:$/.test(new URL(value).protocol), { message: "is no redis:// or rediss:// address" })
  .refine((value) => !URL.canParse(value) || new URL(value).protocol !== "redis:" || LOOPBACK.test(new URL(value).hostname), {
    message: "is an address beyond this machine and must begin with rediss://",
  });

/** The settings of a conversation pod; see each variable's description. */
export const chatEnv = defineEnv(
  z
    .object({
      DATABASE_URL: z.string().min(1).describe("postgres://…, may be a transaction pool"),
      DATABASE_DIRECT_URL: z.string().min(1).describe("postgres://… without a pool between, for LISTEN"),
      DATABASE_POOL_MAX: z.coerce
        .number()
        .int()
        .min(1)
        .default(3)
        .describe("connections of this process beside the one for LISTEN, 1 or more"),
      DATABASE_CA_FILE: z.string().optional().describe("path of the database's CA; needed outside loopback"),
      PUBLIC_URL: origin.describe("the address people open, such as https://names.example.org"),
      ALLOWED_ORIGINS: z
        .string()
        .default("")
        .transform((list) => list.split(",").filter((item) => item.trim() !== ""))
        .pipe(z.array(origin))
        .describe("further origins, separated by commas"),
      SESSION_SECRET: z
        .string()
        .min(32, { message: "is shorter than 32 characters" })
        .describe("32 random characters or more, the same in web and chat"),
      PORT: z.coerce.number().int().min(0).max(65_535).default(3001).describe("port of /socket.io"),
      HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).default(9465).describe("port of /livez, /readyz and /metrics"),
      ...stopVariables,
      DRAIN_SPREAD_MS: z.coerce
        .number()
        .int()
        .min(0)
        .max(300_000)
        .default(DRAIN_SPREAD_MS)
        .describe("at the end browsers are told to connect anew over so long, at most; well below STOP_LIMIT_MS"),
      CHAT_ADAPTER: z
        .enum(["postgres", "redis-streams"])
        .default("postgres")
        .describe("how pods tell each other: postgres, or redis-streams where that is outgrown"),
      REDIS_URL: redisUrl
        .optional()
        .describe("rediss://user:password@host:6379, for CHAT_ADAPTER redis-streams alone; redis:// on this machine only"),
      LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
    })
    .superRefine((env, context) => {
      if (env.CHAT_ADAPTER === "redis-streams" && env.REDIS_URL === undefined) {
        context.addIssue({ code: "custom", path: ["REDIS_URL"], message: "is missing, and CHAT_ADAPTER is redis-streams" });
      }
    }),
);
