import { expect, test } from "vitest";

import { chatEnv } from "./env.ts";

const NEEDED = {
  DATABASE_URL: "postgres://h/d",
  DATABASE_DIRECT_URL: "postgres://h/d",
  PUBLIC_URL: "https://names.example.org",
  SESSION_SECRET: "x".repeat(32),
};
const read = (more: Record<string, string> = {}) => chatEnv.parse({ ...NEEDED, ...more });

test("pods tell each other through PostgreSQL where nothing is said", () => {
  expect(read()).toMatchObject({ CHAT_ADAPTER: "postgres" });
});

test.each(["rediss://default:password@valkey.example.org:25061", "redis://127.0.0.1:6379", "redis://localhost", "redis://[::1]:6379"])(
  "takes %s",
  (url) => expect(read({ CHAT_ADAPTER: "redis-streams", REDIS_URL: url }).REDIS_URL).toBe(url),
);

test.each([
  ["redis://valkey.example.org:6379", "REDIS_URL: is an address beyond this machine and must begin with rediss://"],
  ["https://valkey.example.org", "REDIS_URL: is no redis:// or rediss:// address"],
  ["valkey", "REDIS_URL: is no redis:// or rediss:// address"],
  ["", "REDIS_URL: is missing"],
])("refuses %j as address, with the remedy", (url, fault) => {
  expect(() => read({ CHAT_ADAPTER: "redis-streams", REDIS_URL: url })).toThrow(fault);
});

test("refuses another adapter", () => {
  expect(() => read({ CHAT_ADAPTER: "mongo" })).toThrow("CHAT_ADAPTER");
});
