import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSecureContext, TLSSocket } from "node:tls";

import { afterAll, expect, test } from "vitest";

import { selfSigned } from "./certificate.fixture.ts";
import { createPool } from "./pool.ts";

const folder = mkdtempSync(join(tmpdir(), "namegame-tls-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A server that speaks PostgreSQL just far enough to begin TLS; resolves with what it saw. */
async function tlsServer(identity: { key: string; cert: string }) {
  const secureContext = createSecureContext(identity);
  let startups = 0;
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => {
      socket.write("S");
      const secure = new TLSSocket(socket, { isServer: true, secureContext });
      secure.on("error", () => {});
      // The first bytes inside TLS name the user: they must be sent only to a server that was verified.
      secure.once("data", () => {
        startups += 1;
        secure.end();
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, startups: () => startups, close: () => server.close() };
}

async function connect(options: { identity: { key: string; cert: string }; trusted: boolean }) {
  const server = await tlsServer(options.identity);
  const url = `postgres://u:p@localhost:${server.port}/d?sslmode=verify-full`;
  const caFile = join(folder, "ca.pem");
  writeFileSync(caFile, options.identity.cert);
  const pool = createPool({ url, max: 1, applicationName: "tls-test", caFile: options.trusted ? caFile : undefined });
  const error = (await pool.query("select 1").catch((fault: unknown) => fault)) as { code?: string; message: string };
  await pool.end();
  server.close();
  return { error, startups: server.startups() };
}

test("sends nothing to a server whose certificate nobody vouches for", async () => {
  const { error, startups } = await connect({ identity: selfSigned("localhost"), trusted: false });
  expect(error.code).toBe("DEPTH_ZERO_SELF_SIGNED_CERT");
  expect(startups).toBe(0);
});

test("sends nothing to a server with a good certificate of another name", async () => {
  const identity = selfSigned("elsewhere.example");
  const { error, startups } = await connect({ identity, trusted: true });
  expect(error.code).toBe("ERR_TLS_CERT_ALTNAME_INVALID");
  expect(startups).toBe(0);
});

test("NODE_TLS_REJECT_UNAUTHORIZED does not open the door", async () => {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
  try {
    expect((await connect({ identity: selfSigned("localhost"), trusted: false })).startups).toBe(0);
  } finally {
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  }
});

test("speaks to a server that the CA file vouches for, under its own name", async () => {
  const identity = selfSigned("localhost");
  expect((await connect({ identity, trusted: true })).startups).toBe(1);
});
