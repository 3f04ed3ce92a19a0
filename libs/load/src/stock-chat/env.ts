import { defineEnv } from "@namegame/service";
import { z } from "zod";

/** What the control reads of a conversation pod's environment, by the same names. */
export const stockEnv = defineEnv(
  z.object({
    DATABASE_DIRECT_URL: z.string().min(1).describe("postgres://… without a pool between: the adapter listens on one of the same pool"),
    DATABASE_POOL_MAX: z.coerce.number().int().min(1).default(3).describe("connections beside the one for LISTEN"),
    DATABASE_CA_FILE: z.string().optional().describe("path of the database's CA; needed outside loopback"),
    PUBLIC_URL: z.url().describe("the same as web's"),
    SESSION_SECRET: z.string().min(32).describe("the same as web's"),
    STOCK_ADAPTER: z
      .enum(["postgres", "memory"])
      .default("postgres")
      .describe("memory: one process with Socket.IO's own adapter and its connection state recovery, which the one for Postgres has not"),
    HANDLE_CLIENT_ERRORS: z
      .stringbool()
      .default(false)
      .describe("adds the error handler that the adapter's README does not mention and without which a lost connection ends the process"),
    PORT: z.coerce.number().int().min(0).default(3001),
    HEALTH_PORT: z.coerce.number().int().min(0).default(9465),
  }),
);
