import { publishLive } from "@namegame/db";
import { testDatabase } from "@namegame/testing";
import { describe, expect, it } from "vitest";
import { io } from "socket.io-client";

import { counted, good, ORIGIN, twoPods } from "../pods.fixture.ts";

const database = await testDatabase();
const { db } = database;
const { pods, person, connect } = await twoPods(database);
const [pod] = pods;

describe("a socket", () => {
  it("is let in with a session and our origin", async () => {
    const ear = await connect(await person());
    expect(good(await ear.ask("conversation:list", {})).conversations).toEqual([]);
  });

  it.each([
    ["no cookie", {}],
    ["somebody else's cookie of that name", { cookie: "namegame_session=made-up.signature" }],
    ["another site's cookies", { cookie: "theme=dark" }],
  ])("is refused as signed out with %s, and counted", async (_, headers) => {
    const before = await counted(pod.metrics, "chat_handshakes_refused_total", { reason: "signed_out" });
    await expect(connect(null, 0, headers)).rejects.toThrow("signed_out");
    expect(await counted(pod.metrics, "chat_handshakes_refused_total", { reason: "signed_out" })).toBe(before + 1);
  });

  it("is refused with a session whose time is over", async () => {
    const ann = await person();
    await db
      .updateTable("sessions")
      .set({ expires_at: new Date(0) })
      .where("user_id", "=", ann.id)
      .execute();
    await expect(connect(ann)).rejects.toThrow("signed_out");
  });

  it.each(["http://evil.test", "http://names.test.evil.test", "https://names.test", "http://names.test:8080", "null", ""])(
    "is refused from a page of %j with a good session, counted, and nothing of the cookie is logged",
    async (origin) => {
      const ann = await person();
      const before = await counted(pod.metrics, "chat_handshakes_refused_total", { reason: "foreign_origin" });
      await expect(connect(ann, 0, { origin })).rejects.toThrow();
      expect(await counted(pod.metrics, "chat_handshakes_refused_total", { reason: "foreign_origin" })).toBe(before + 1);
      expect(pod.logged()).not.toContain(ann.cookie);
    },
  );

  it("cannot name another person at the handshake", async () => {
    const [ann, ben] = [await person("Ann"), await person("Ben")];
    const socket = io(`http://127.0.0.1:${pod.port}`, {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      auth: { userId: ben.id, token: "x" },
      query: { userId: ben.id },
      extraHeaders: { origin: ORIGIN, cookie: ann.cookie, "x-user-id": ben.id },
    });
    await new Promise<void>((resolve) => socket.once("connect", () => resolve()));
    const heard: unknown[] = [];
    socket.on("live", (event) => heard.push(event));
    await publishLive(db, { to: [ben.id], event: { type: "groups_changed" } });
    await publishLive(db, { to: [ann.id], event: { type: "refresh" } });
    await expect.poll(() => heard).toEqual([{ type: "refresh" }]);
    socket.disconnect();
  });

  it("cannot be opened by polling, where no Origin would be checked by the browser", async () => {
    const answer = await fetch(`http://127.0.0.1:${pod.port}/socket.io/?EIO=4&transport=polling`, { headers: { origin: ORIGIN } });
    expect(answer.status).toBe(400);
    expect((await fetch(`http://127.0.0.1:${pod.port}/`)).status).toBe(404);
  });
});
