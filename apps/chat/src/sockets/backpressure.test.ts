import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { createLog } from "@namegame/service";
import { Server } from "socket.io";
import { io as connect, type Socket } from "socket.io-client";
import { expect, it } from "vitest";

import { createBackpressure, MAX_WAITING_BYTES } from "./backpressure.ts";
import type { ChatIo } from "./types.ts";

const CHUNK = "x".repeat(100_000);
// Far beyond what the kernel holds for a connection that is not read.
const ENOUGH = 400;

function open(port: number): Promise<Socket> {
  const socket = connect(`http://127.0.0.1:${port}`, { transports: ["websocket"], forceNew: true, reconnection: false });
  return new Promise((resolve) => socket.once("connect", () => resolve(socket)));
}

it("a socket that reads nothing is cut before it fills the memory, and one that reads hears everything", async () => {
  const http = createServer();
  const io: ChatIo = new Server(http, { transports: ["websocket"], perMessageDeflate: false });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  const cut: string[] = [];
  const backpressure = createBackpressure({
    io,
    onCut: ({ id }) => void cut.push(id),
    log: createLog({ service: "test", level: "silent" }),
  });
  const [slow, quick] = [await open(port), await open(port)];
  let heard = 0;
  quick.onAny(() => (heard += 1));
  const slowId = slow.id;
  // As a phone whose radio is off: the connection stands and takes nothing.
  const { ws } = slow.io.engine.transport as unknown as { ws: { pause(): void } };
  ws.pause();
  let sent = 0;
  while (cut.length === 0 && sent < ENOUGH) {
    for (let times = 0; times < 10; times += 1) io.local.emit("reconnect_in", CHUNK as never);
    sent += 10;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(cut).toEqual([slowId]);
  expect(sent * CHUNK.length).toBeGreaterThan(MAX_WAITING_BYTES);
  await expect.poll(() => heard, { timeout: 20_000 }).toBe(sent);
  await expect.poll(() => io.of("/").sockets.size).toBe(1);
  backpressure.stop();
  slow.disconnect();
  quick.disconnect();
  await io.close();
});
