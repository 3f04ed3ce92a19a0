import { createServer, request as httpRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { freePort } from "@namegame/testing";
import { expect, onTestFinished, test } from "vitest";
import { openGateway } from "./gateway.ts";

async function echo(name: string): Promise<number> {
  const server: Server = createServer((request, response) =>
    response.end(JSON.stringify({ name, url: request.url, host: request.headers.host, from: request.headers["x-forwarded-for"] })),
  );
  server.on("upgrade", (_request, socket) => {
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nx-name: ${name}\r\n\r\n`);
    socket.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

async function open(options: { web?: number; chat?: number; idleMs?: number } = {}): Promise<string> {
  const port = await freePort();
  const gateway = await openGateway({
    port,
    web: options.web ?? (await echo("web")),
    chat: options.chat ?? (await echo("chat")),
    pages: () => false,
    ...(options.idleMs !== undefined && { idleMs: options.idleMs }),
  });
  onTestFinished(() => gateway.close());
  return `http://127.0.0.1:${port}`;
}

test("sockets go to chat and everything else to web, with the host the browser asked for", async () => {
  const url = await open();
  expect(await (await fetch(`${url}/socket.io/?EIO=4`)).json()).toMatchObject({ name: "chat" });
  expect(await (await fetch(`${url}/socket.iox`)).json()).toMatchObject({ name: "web" });
  expect(await (await fetch(`${url}/join/abc?x=1`)).json()).toMatchObject({ name: "web", url: "/join/abc?x=1", host: new URL(url).host });
});

test("a connection to web that nothing is asked on is closed by the gateway, which would else ask on one that web closes", async () => {
  const backend = createServer((_request, response) => response.end("here"));
  backend.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => backend.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void backend.close());
  const connections = () => new Promise<number>((resolve) => backend.getConnections((_error, count) => resolve(count)));
  const url = await open({ web: (backend.address() as AddressInfo).port, idleMs: 50 });
  expect(await (await fetch(url)).text()).toBe("here");
  await expect.poll(connections).toBe(0);
});

test("an upgrade of a socket reaches chat", async () => {
  const url = new URL(await open());
  const name = await new Promise((resolve, reject) => {
    const request = httpRequest({
      host: url.hostname,
      port: url.port,
      path: "/socket.io/",
      headers: { connection: "Upgrade", upgrade: "websocket" },
    });
    request.on("upgrade", (response, socket) => {
      socket.destroy();
      resolve(response.headers["x-name"]);
    });
    request.on("error", reject);
    request.end();
  });
  expect(name).toBe("chat");
});

test("a caller cannot forge the address it comes from", async () => {
  const url = await open();
  const answer = (await (await fetch(url, { headers: { "x-forwarded-for": "203.0.113.9" } })).json()) as { from: string };
  expect(answer.from).not.toContain("203.0.113.9");
});

test("says so while a process is away", async () => {
  const url = await open({ web: await freePort() });
  const response = await fetch(url);
  expect(response.status).toBe(503);
  expect(await response.text()).toContain("starting again");
});
