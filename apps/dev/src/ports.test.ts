import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { choosePorts } from "./ports.ts";

test("inner ports are free and all different", async () => {
  const ports = Object.values(await choosePorts({}));
  expect(new Set(ports).size).toBe(ports.length);
});

test("names a taken port and the way to another one", async () => {
  const server = createServer().listen(0);
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await expect(choosePorts({ gateway: port })).rejects.toThrow(
    `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=`,
  );
  await expect(choosePorts({ chat: port })).rejects.toThrow("CHAT_PORT=");
});
