import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, expect, it } from "vitest";

import { createFetch } from "./fetch.ts";
import { createTarget } from "./target.ts";

const asked: (string | undefined)[] = [];
const server = createServer((request, response) => {
  asked.push(request.headers.host);
  response.setHeader("set-cookie", ["a=1; Path=/", "b=2; Path=/"]);
  if (request.url === "/cut") return request.socket.destroy();
  return response.writeHead(request.url === "/none" ? 204 : 200).end(request.url === "/none" ? undefined : "a page");
});
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

const door = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const init = { signal: new AbortController().signal };

it.each([
  [undefined, "names.example.org", "http://names.example.org"],
  ["other.localhost", "other.localhost", "http://other.localhost"],
])("goes to the address and asks for the name (host %s)", async (host, name, url) => {
  const target = createTarget({ publicUrl: "https://names.example.org", url: door(), host });
  expect(target).toMatchObject({ url, origin: "https://names.example.org" });
  const response = await createFetch(target)(new URL("/x", target.url), init);
  expect([asked.at(-1), await response.text(), response.headers.getSetCookie()]).toEqual([name, "a page", ["a=1; Path=/", "b=2; Path=/"]]);
});

it("takes an answer without a body, and does not try again what was cut", async () => {
  const target = createTarget({ publicUrl: "http://names.example.org", url: door() });
  expect((await createFetch(target)(new URL("/none", target.url), init)).status).toBe(204);
  const before = asked.length;
  await expect(createFetch(target)(new URL("/cut", target.url), init)).rejects.toThrow("socket hang up");
  expect(asked).toHaveLength(before + 1);
});
