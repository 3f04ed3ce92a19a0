import type { Values } from "./values/values.ts";

/** The keys of the Secret for pushes, which there may be none of. */
export const PUSH_KEYS = ["VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY", "VAPID_SUBJECT"];

/** The keys of each Secret that the values name; a test holds them against the chart. */
export const SECRET_KEYS: Record<keyof Values["secrets"], readonly string[]> = {
  web: ["DATABASE_URL", "SESSION_SECRET", "CODE_SECRET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"],
  chat: ["DATABASE_URL", "DATABASE_DIRECT_URL", "SESSION_SECRET"],
  worker: ["DATABASE_DIRECT_URL", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY", "SMTP_URL"],
  migrate: ["DATABASE_DIRECT_URL"],
  metrics: ["DATABASE_DIRECT_URL"],
};
