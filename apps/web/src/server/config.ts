import { defineEnv, stopVariables } from "@namegame/service";
import { z } from "zod";

const secret = z.string().min(32, { message: "is shorter than 32 characters" });
const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin);

const origins = z
  .string()
  .default("")
  .transform((list) => list.split(",").filter((item) => item.trim() !== ""))
  .pipe(z.array(origin));

const environment = defineEnv(
  z
    .object({
      DATABASE_URL: z.string().min(1).describe("postgres://…, may be a transaction pool"),
      DATABASE_POOL_MAX: z.coerce.number().int().min(1).default(6).describe("connections of this process, 1 or more"),
      DATABASE_CA_FILE: z.string().optional().describe("path of the database’s CA; needed outside loopback"),
      PUBLIC_URL: origin.describe("the address people open, such as https://names.example.org"),
      ALLOWED_ORIGINS: origins.describe("further origins, separated by commas"),
      SESSION_SECRET: secret.describe("32 random characters or more, the same in web and chat"),
      CODE_SECRET: secret.describe("32 random characters or more; changing it ends every code"),
      STORAGE_URL: z.string().min(1).describe("s3://bucket?endpoint=…&region=… or file:///absolute/folder"),
      STORAGE_SECRET: secret.optional().describe("signs uploads into a folder; needed with file:// only"),
      S3_ACCESS_KEY_ID: z.string().optional(),
      S3_SECRET_ACCESS_KEY: z.string().optional(),
      VAPID_PUBLIC_KEY: z
        .string()
        .regex(/^B[A-Za-z0-9_-]{86}$/, { message: "is no P-256 point in base64url" })
        .optional()
        .describe("browsers subscribe to pushes with it; the worker has its private half. Without it there are no pushes"),
      PUSH_ORIGINS: origins.describe("push services beside those of the browsers, separated by commas"),
      HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).default(9464).describe("port of /livez, /readyz and /metrics"),
      ...stopVariables,
      LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
      DEMO_SIGN_IN: z
        .enum(["true", "false"])
        .default("false")
        .transform((value) => value === "true")
        .describe("true shows sign-ins of demo people; for development only"),
      // Next would close the server and exit on its own at the first signal, before the other steps of an orderly end.
      NEXT_MANUAL_SIG_HANDLE: z.literal("true").describe("must be true: this process ends itself in order"),
    })
    .superRefine((env, context) => {
      if (env.DEMO_SIGN_IN && env.PUBLIC_URL.startsWith("https:")) {
        context.addIssue({
          code: "custom",
          path: ["DEMO_SIGN_IN"],
          message: "anybody could sign in as anybody: not with an https PUBLIC_URL",
        });
      }
    }),
);

/** The web process's settings; see each variable's description. */
export type Config = ReturnType<typeof environment.parse>;

export const loadConfig = environment.load;
export const parseConfig = environment.parse;
