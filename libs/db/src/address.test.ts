import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { parseAddress } from "./address.ts";

const folder = mkdtempSync(join(tmpdir(), "namegame-ca-"));
afterAll(() => rmSync(folder, { recursive: true }));
const caFile = join(folder, "ca.pem");
writeFileSync(caFile, "the authority");

test("reads every part, with escapes", () => {
  expect(parseAddress({ url: "postgres://a%40b:p%2Fw@127.0.0.1:6543/name%20game" })).toEqual({
    host: "127.0.0.1",
    port: 6543,
    database: "name game",
    user: "a@b",
    password: "p/w",
    ssl: false,
  });
});

test.each(["localhost", "127.0.0.1", "127.1.2.3", "[::1]"])("speaks plainly to %s", (host) => {
  expect(parseAddress({ url: `postgres://u@${host}/d` }).ssl).toBe(false);
});

test("speaks plainly over a Unix socket", () => {
  expect(parseAddress({ url: "postgres://u@ignored/d?host=/run/postgresql" })).toMatchObject({ host: "/run/postgresql", ssl: false });
});

test.each(["db.example.com", "10.0.0.5", "localhost.example.com", "127.example.com", "[2001:db8::1]"])("verifies %s", (host) => {
  expect(parseAddress({ url: `postgres://u@${host}/d` }).ssl).toEqual({ rejectUnauthorized: true });
  expect(parseAddress({ url: `postgres://u@${host}/d?sslmode=verify-full`, caFile }).ssl).toEqual({
    rejectUnauthorized: true,
    ca: "the authority",
  });
});

test("verifies loopback too when asked", () => {
  expect(parseAddress({ url: "postgres://u@localhost/d?sslmode=verify-full", caFile }).ssl).toMatchObject({ rejectUnauthorized: true });
});

test.each(["disable", "allow", "prefer", "require", "no-verify", "verify-ca", "VERIFY-FULL", ""])(
  "refuses sslmode=%s beyond loopback, with the remedy and without the password",
  (mode) => {
    const parse = () => parseAddress({ url: `postgres://u:hunter2@db.example.com/d?sslmode=${mode}`, caFile });
    expect(parse).toThrow(/sslmode=verify-full and set DATABASE_CA_FILE/);
    expect(parse).not.toThrow(/hunter2/);
  },
);

test.each(["ssl=0", "sslrootcert=/x", "uselibpqcompat=true", "ssl=false&sslmode=verify-full"])("refuses the parameter in ?%s", (query) => {
  expect(() => parseAddress({ url: `postgres://u@db.example.com/d?${query}` })).toThrow(/not supported/);
});

test.each(["", "db.example.com", "mysql://u@h/d", "postgres://u@h"])("refuses %o as a database URL", (url) => {
  expect(() => parseAddress({ url })).toThrow(/postgres:\/\/user:password@host/);
});

test("tells that the CA file cannot be read", () => {
  expect(() => parseAddress({ url: "postgres://u@db.example.com/d", caFile: join(folder, "none") })).toThrow(/DATABASE_CA_FILE.*ENOENT/);
});
