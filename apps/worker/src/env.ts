import { defineEnv, stopVariables } from "@namegame/service";
import { z } from "zod";

const VAPID = ["VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY", "VAPID_SUBJECT"] as const;

/** The worker's settings; see each variable's description. */
export const workerEnv = defineEnv(
  z
    .object({
      DATABASE_DIRECT_URL: z.string().min(1).describe("postgres://…, a direct connection: the queue listens for new jobs"),
      DATABASE_POOL_MAX: z.coerce.number().int().min(2).default(3).describe("connections for work, 2 or more; one more listens"),
      DATABASE_CA_FILE: z.string().optional().describe("path of the database's CA; needed outside loopback"),
      STORAGE_URL: z.string().min(1).describe("s3://bucket?endpoint=…&region=… or file:///absolute/folder"),
      S3_ACCESS_KEY_ID: z.string().optional().describe("needed with s3:// only"),
      S3_SECRET_ACCESS_KEY: z.string().optional().describe("needed with s3:// only"),
      SMTP_URL: z.string().min(1).describe("smtps://user:password@host:465 or smtp://user:password@host:587"),
      MAIL_FROM: z.string().min(1).describe("sender of all mails, such as NameGame <hello@example.org>"),
      PUBLIC_URL: z
        .url({ protocol: /^https?$/ })
        .transform((value) => new URL(value).origin)
        .describe("the address people open, such as https://names.example.org"),
      VAPID_PUBLIC_KEY: z.string().optional().describe("for pushes, with the other two VAPID_ variables; without all three there are none"),
      VAPID_PRIVATE_KEY: z.string().optional().describe("the private half of VAPID_PUBLIC_KEY"),
      VAPID_SUBJECT: z.string().optional().describe("whom a push service may turn to, such as mailto:admin@example.org"),
      HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).default(9464).describe("port of /livez, /readyz and /metrics"),
      ...stopVariables,
      LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
    })
    .superRefine((env, context) => {
      const missing = VAPID.filter((name) => env[name] === undefined);
      if (missing.length === VAPID.length) return;
      for (const name of missing)
        context.addIssue({ code: "custom", path: [name], message: "is missing beside the other VAPID_ variables" });
    }),
);
