import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import type { ServerEvents, SocketHandshake } from "@namegame/contract";
import { Server, type Socket } from "socket.io";
import { expect, it, onTestFinished } from "vitest";

import { createLive } from "./create-live.ts";
import { conversation, ME, ROOM, said } from "./live.fixture.ts";
import { createMemoryStorage } from "./outbox/storage.ts";

type Words = Required<SocketHandshake>["sync"];
const after = ({ cursors }: Words, upTo: number) => ({
  conversations: [
    {
      conversationId: ROOM,
      headSeq: 4,
      headChange: 0,
      readSeq: 0,
      messages: [2, 3, 4].filter((seq) => seq > cursors[ROOM]! && seq <= upTo).map(said),
      truncated: false,
      changed: { after: 0, upTo: 0, messages: [] },
    },
  ],
  gone: [],
});

/** A page that shows the first of four messages and connects to a server that does this with its handshake. */
async function page(greet: (socket: Socket<Record<string, never>, ServerEvents>, words: SocketHandshake) => void) {
  const http = createServer();
  const io = new Server(http);
  const asked: Words[] = [];
  io.on("connection", (socket) => {
    socket.on("conversation:sync", (words: Words, answer: (result: unknown) => void) => {
      asked.push(words);
      answer({ ok: true, data: after(words, 4) });
    });
    socket.on("conversation:list", (_, answer: (result: unknown) => void) => answer({ ok: true, data: { conversations: [conversation] } }));
    greet(socket, socket.handshake.auth);
  });
  await new Promise<void>((resolve) => void http.listen(0, "127.0.0.1", resolve));
  const live = createLive({ userId: ME, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, storage: createMemoryStorage() });
  onTestFinished(async () => {
    live.stop();
    await io.close();
  });
  live.seed({ conversation, page: { messages: [said(1)], headSeq: 1, hasMore: false } });
  live.start();
  return { asked, shown: () => live.getState().windows[ROOM]?.messages.map(({ seq }) => seq) };
}

it("is told what it missed by its handshake's cursors, and asks nothing", async () => {
  const heard: SocketHandshake[] = [];
  const { asked, shown } = await page((socket, words) => {
    heard.push(words);
    socket.emit("synced", after(words.sync!, 4));
  });
  await expect.poll(shown).toEqual([1, 2, 3, 4]);
  expect(heard).toEqual([{ sync: { cursors: { [ROOM]: 1 }, changes: { [ROOM]: 0 } } }]);
  // Longer than it would wait for a server that says nothing.
  await new Promise((resolve) => setTimeout(resolve, 4_500));
  expect(asked).toEqual([]);
});

it("asks a server that takes no cursors with the handshake, as the release before does", async () => {
  const { asked, shown } = await page(() => {});
  await expect.poll(shown, { timeout: 10_000 }).toEqual([1, 2, 3, 4]);
  expect(asked).toEqual([{ cursors: { [ROOM]: 1 }, changes: { [ROOM]: 0 } }]);
});

it("asks on where one answer did not hold all that was missed", async () => {
  const { asked, shown } = await page((socket, words) => void socket.emit("synced", after(words.sync!, 2)));
  await expect.poll(shown).toEqual([1, 2, 3, 4]);
  expect(asked).toEqual([{ cursors: { [ROOM]: 2 }, changes: { [ROOM]: 0 } }]);
});
