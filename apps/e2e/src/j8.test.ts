import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { expectAccessible } from "./harness/accessible.ts";
import { openBrowser } from "./harness/browser.ts";
import { composer, log, send } from "./harness/chat.ts";
import { openDatabase } from "./harness/database.ts";
import { demoGroup } from "./harness/demo-group.ts";
import { answerOf, createDevice, newRequestId } from "./harness/device.ts";
import { openEarly } from "./harness/early.ts";
import { meetPerson, type Person } from "./harness/person.ts";
import { idOf, signedIn, signInBrowser } from "./harness/sign-in.ts";
import { sizes } from "./harness/sizes.ts";
import { connect } from "./harness/socket.ts";

const chromium = openBrowser();
const database = openDatabase();
const writers = { phone: "siobhan", desktop: "mateo" } as const;

const waiting = (page: Page) => log(page).getByText("Waiting", { exact: true }).count();

/** The person's socket, which can be cut while pages still load: what a tunnel does to a phone that is woken in it. */
async function withWire({ context }: Person) {
  const open = new Set<{ close(): Promise<void> }>();
  let cut = false;
  await context.routeWebSocket(/\/socket\.io\//, (wire) => {
    if (cut) return void wire.close();
    wire.connectToServer();
    open.add(wire);
  });
  return {
    async cut() {
      cut = true;
      await Promise.all([...open].map((wire) => wire.close()));
      open.clear();
    },
    mend: () => (cut = false),
  };
}

describe.each(sizes)("J8 conversation, %s", (size) => {
  const writerKey = writers[size];

  test("a member writes to another, who sees it live with its badge; states go from waiting to sent to read", async () => {
    const text = `Is there room for one more? ${size} ${Date.now()}`;
    const writer = await meetPerson(chromium.browser, size, { name: writerKey });
    const ana = await meetPerson(chromium.browser, size, { name: "ana" });
    const device = await signInBrowser(writer, writerKey);
    await signInBrowser(ana, "ana");
    const groupId = await demoGroup(device);
    await ana.page.goto("/chat");
    await writer.page.goto(`/g/${groupId}/people/${idOf("ana")}`);
    await expectAccessible(writer.page);
    await writer.page
      .getByRole("button", { name: "Write" })
      .or(writer.page.getByRole("link", { name: "Write" }))
      .first()
      .click();
    await writer.page.waitForURL(/\/chat\/[0-9a-f-]{36}/);
    await send(writer.page, text);
    await log(writer.page).getByText(text).waitFor();
    await log(writer.page)
      .getByText(/· Sent$/)
      .waitFor();
    await expectAccessible(writer.page);

    const row = ana.page.getByRole("link").filter({ hasText: text });
    await row.waitFor();
    await row.getByText(/\d+ unread/).waitFor({ state: "attached" });
    await expectAccessible(ana.page);
    await row.click();
    await log(ana.page).getByText(text).waitFor();
    await log(writer.page)
      .getByText(/· Read$/)
      .waitFor();
    await expectAccessible(ana.page);
  });

  test("somebody not met, who wants it so, is asked first", async () => {
    const newcomer = await meetPerson(chromium.browser, size, { name: "newcomer" });
    const rosa = await meetPerson(chromium.browser, size, { name: "rosa" });
    const rosaDevice = await signInBrowser(rosa, "rosa");
    const host = await signedIn("ngozi");
    const { groupId } = await answerOf(host.call("groups.create", { name: `Quiet corner ${size}`, type: "community" }));
    const { code } = await answerOf(host.call("greet.createCode", { groupId, poster: true, useLimit: 10 }));
    await answerOf(rosaDevice.call("greet.join", { code: code.spoken, requestId: newRequestId() }));
    await answerOf(rosaDevice.call("people.updateMe", { messagesFrom: "met" }));
    onTestFinished(async () => void (await rosaDevice.call("people.updateMe", { messagesFrom: "group" })));

    await newcomer.page.goto(code.path);
    await newcomer.page.getByRole("textbox", { name: "Your first name" }).fill("Nils");
    await newcomer.page.getByRole("button", { name: "Come in" }).click();
    await newcomer.page.waitForURL(/\/g\//);
    await newcomer.page.goto(`/g/${groupId}/people/${idOf("rosa")}`);
    await newcomer.page
      .getByRole("button", { name: "Ask to write" })
      .or(newcomer.page.getByRole("link", { name: "Ask to write" }))
      .first()
      .click();
    await newcomer.page.waitForURL(/\/chat\//);
    await send(newcomer.page, "May I ask you about the dance on Wednesday?");
    await newcomer.page.getByText(/sees this as a request/).waitFor();

    await rosa.page.goto("/chat");
    await rosa.page.getByRole("link").filter({ hasText: "would like to write to you" }).filter({ hasText: "Nils" }).click();
    await rosa.page.getByText("Nils would like to write to you.").waitFor();
    expect(await composer(rosa.page).count()).toBe(0);
    await expectAccessible(rosa.page);
    await rosa.page.getByRole("button", { name: "Accept" }).click();
    await send(rosa.page, "Of course!");
    await log(newcomer.page).getByText("Of course!").waitFor();
  });

  test("what is written before the page has its scripts is not lost, and can be sent", async () => {
    const writer = await meetPerson(chromium.browser, size, { name: writerKey });
    const device = await signInBrowser(writer, writerKey);
    const { conversationId } = await answerOf(device.call("chat.startDirect", { userId: idOf("ana"), groupId: await demoGroup(device) }));
    const { letScriptsCome } = await openEarly(writer, `/chat/${conversationId}`);
    const text = `early ${size} ${Date.now()}`;
    await composer(writer.page).fill(text);
    letScriptsCome();
    await writer.page.getByRole("button", { name: "Send", exact: true }).click();
    await log(writer.page).getByText(text).waitFor();
    await expect.poll(() => waiting(writer.page)).toBe(0);
  });

  test("what is written in a tunnel waits, outlives a reload, and is sent once and in order", async () => {
    const marks = ["first", "second", "third"].map((word) => `${word} from the tunnel ${size} ${Date.now()}`);
    const writer = await meetPerson(chromium.browser, size, { name: writerKey });
    const wire = await withWire(writer);
    const device = await signInBrowser(writer, writerKey);
    const { conversationId } = await answerOf(device.call("chat.startDirect", { userId: idOf("ana"), groupId: await demoGroup(device) }));
    await writer.page.goto(`/chat/${conversationId}`);
    await composer(writer.page).waitFor();
    await send(writer.page, `before ${marks[0]}`);
    await log(writer.page).getByText(`before ${marks[0]}`).waitFor();
    await expect.poll(() => waiting(writer.page)).toBe(0);

    await wire.cut();
    await writer.offline(true);
    await send(writer.page, marks[0]!);
    await send(writer.page, marks[1]!);
    await expect.poll(() => waiting(writer.page)).toBe(2);
    await writer.page.getByText("No connection. What you write is kept here").waitFor();
    await expectAccessible(writer.page);

    // The page loads again while the socket is still away: what waited is there.
    await writer.offline(false);
    await writer.page.reload();
    await expect.poll(() => waiting(writer.page)).toBe(2);
    await send(writer.page, marks[2]!);
    await expect.poll(() => waiting(writer.page)).toBe(3);

    wire.mend();
    await expect.poll(() => waiting(writer.page), { timeout: 60_000 }).toBe(0);
    const stored = await database.db
      .selectFrom("messages")
      .select("body")
      .where("conversation_id", "=", conversationId)
      .where("body", "in", marks)
      .orderBy("seq")
      .execute();
    expect(stored.map(({ body }) => body)).toEqual(marks);

    const ana = await meetPerson(chromium.browser, size, { name: "ana" });
    await signInBrowser(ana, "ana");
    await ana.page.goto(`/chat/${conversationId}`);
    await log(ana.page).getByText(marks[2]!).waitFor();
    const shown = (await log(ana.page).innerText()).split("\n").filter((line) => marks.includes(line));
    expect(shown).toEqual(marks);
  }, 600_000);
});

describe("J8 strangers to a conversation", () => {
  test("a person outside learns nothing by page, action or socket, and nobody writes in another's name", async () => {
    const ana = await signedIn("ana");
    const groupId = await demoGroup(ana);
    const { conversationId } = await answerOf(ana.call("chat.startDirect", { userId: idOf("tomas"), groupId }));
    const outsider = await signedIn("elif");
    for (const action of ["chat.accept", "chat.decline"] as const)
      expect((await outsider.call(action, { conversationId })).status).toBe(404);
    const page = await (await outsider.fetch(`/chat/${conversationId}`)).text();
    expect(page).not.toContain("hinge of the boathouse");

    const socket = await connect(outsider);
    const refused = { ok: false, error: { code: "not_found" } };
    expect(await socket.emitWithAck("message:list", { conversationId })).toMatchObject(refused);
    expect(await socket.emitWithAck("conversation:get", { conversationId })).toMatchObject(refused);
    expect(await socket.emitWithAck("conversation:read", { conversationId, seq: 1 })).toMatchObject(refused);
    const clientId = randomUUID();
    expect(await socket.emitWithAck("message:send", { conversationId, clientId: randomUUID(), body: "Let me in" })).toMatchObject(refused);
    expect(await socket.emitWithAck("conversation:sync", { cursors: { [conversationId]: 0 } })).toMatchObject({
      ok: true,
      data: { conversations: [], gone: [conversationId] },
    });

    const { conversationId: own } = await answerOf(outsider.call("chat.startDirect", { userId: idOf("tomas"), groupId }));
    const message = { conversationId: own, clientId, body: "In my own name" };
    expect(await socket.emitWithAck("message:send", { ...message, authorId: idOf("ana") })).toMatchObject({
      ok: false,
      error: { code: "invalid_input" },
    });
    expect(await socket.emitWithAck("message:send", message)).toMatchObject({ ok: true, data: { message: { authorId: idOf("elif") } } });
    expect(await database.db.selectFrom("messages").select("author_id").where("client_id", "=", clientId).execute()).toEqual([
      { author_id: idOf("elif") },
    ]);
  });

  test("a socket without a session, or from a foreign page, is refused", async () => {
    await expect(connect(createDevice())).rejects.toThrow();
    await expect(connect(await signedIn("elif"), { origin: "https://elsewhere.example" })).rejects.toThrow();
  });
});
