import { appendMessages, blockPerson, deleteMessage, editMessage, setReceipts, setPosting, unblockPerson } from "@namegame/core";
import type { Message } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { newId } from "@namegame/live";
import fc from "fast-check";
import { sql } from "kysely";

import type { Guest } from "../harness/room.ts";
import type { Device } from "./devices.ts";

/** Everything people do in a conversation, and what happens to its lines. `nth` counts messages from the newest. */
export type Deed =
  | { do: "send"; who: number; body: string; replyTo: number | null; mentions: number[] }
  | { do: "edit" | "delete" | "hide" | "show"; who: number; nth: number }
  | { do: "react"; who: number; nth: number; emoji: string; on: boolean }
  | { do: "read"; who: number; nth: number }
  | { do: "share"; who: number; shared: boolean }
  | { do: "block"; who: number; whom: number; on: boolean }
  | { do: "posting"; posting: "everyone" | "admins" }
  | { do: "cut"; device: number }
  | { do: "cut listen" }
  /** Stored while no pod tells of it, as by one that dies between its commit and its notice. */
  | { do: "send silently"; who: number };

const MOST = 100;
const who = fc.nat(MOST);
const nth = fc.nat(12);
const emoji = fc.constantFrom("👍", "🎉", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿");
// From a word to 20 kB, with what breaks naive code: families of emoji, right-to-left, zero width.
const body = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 100 }).filter((text) => text.trim() !== "" && !/\p{Cc}/u.test(text)),
  },
  fc.constantFrom("שלום‏ \u200d א", "👩‍👩‍👧‍👦".repeat(20), "x".repeat(7_900), "é".repeat(8_000)),
  fc.constant("20 kB: ".padEnd(5_000, "漢")),
);

export const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("send" as const),
      who,
      body,
      replyTo: fc.option(nth, { freq: 3 }),
      mentions: fc.array(who, { maxLength: 2 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom("edit" as const, "delete" as const, "hide" as const, "show" as const), who, nth }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("react" as const), who, nth, emoji, on: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("read" as const), who, nth }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("share" as const), who, shared: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("block" as const), who, whom: who, on: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("posting" as const), posting: fc.constantFrom("everyone" as const, "admins" as const) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("cut" as const), device: who }) },
  { weight: 1, arbitrary: fc.constant({ do: "cut listen" as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("send silently" as const), who }) },
);

/** The first of the guests moderates. What is refused (somebody else's message, a closed room) is refused: nothing of it is shown. */
export async function perform(options: {
  deed: Deed;
  db: Db;
  conversationId: string;
  guests: readonly Guest[];
  devices: readonly Device[];
}): Promise<void> {
  const { deed: it, db, conversationId, guests, devices } = options;
  const of = <T>(list: readonly T[], index: number): T => list[index % list.length]!;
  const actorOf = (index: number) => ({ userId: of(guests, index).userId, sessionId: newId() });
  const device =
    "who" in it
      ? of(
          devices.filter(({ person }) => person === it.who % guests.length),
          it.who,
        )
      : devices[0]!;
  const messages = device.live.getState().windows[conversationId]?.messages ?? [];
  const message = "nth" in it ? messages.at(-1 - it.nth) : undefined;

  switch (it.do) {
    case "send": {
      const quoted = it.replyTo === null ? undefined : messages.at(-1 - it.replyTo);
      const replyTo = quoted && { id: quoted.id, seq: quoted.seq, authorId: quoted.authorId, excerpt: "" };
      device.live.send({ conversationId, body: it.body, replyTo, mentions: it.mentions.map((index) => of(guests, index).userId) });
      return;
    }
    case "edit":
      return void (await asked(message, ({ id, seq }) => device.live.edit(id, `edited ${seq}`)));
    case "delete":
      return void (await asked(message, ({ id }) => device.live.remove(id)));
    case "hide":
    case "show":
      return void (await asked(message, ({ id }) => device.live.hide(id, it.do === "hide")));
    case "react":
      return void (await asked(message, ({ id }) => device.live.react(id, it.emoji, it.on)));
    case "read":
      return void (message && device.live.markRead(conversationId, message.seq));
    case "share":
      return setReceipts({ db, actor: actorOf(it.who), shared: it.shared });
    case "block": {
      const [by, userId] = [actorOf(it.who), of(guests, it.whom).userId];
      if (by.userId === userId) return;
      return it.on ? blockPerson({ db, actor: by, userId }) : unblockPerson({ db, actor: by, userId });
    }
    case "posting":
      return setPosting({ db, actor: actorOf(0), conversationId, posting: it.posting });
    case "cut":
      return of(devices, it.device).line.cut();
    case "cut listen":
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'namegame-chat-listen' and datname = current_database()`.execute(db);
      return;
    case "send silently":
      await silently({ db, conversationId, actor: actorOf(it.who) });
  }
}

/** A message, its edit and the deletion of another, of which no pod was told. */
async function silently({ db, conversationId, actor }: { db: Db; conversationId: string; actor: { userId: string; sessionId: string } }) {
  const messages = [1, 2].map((place) => ({ author: actor, conversationId, clientId: newId(), body: `silent ${place}` }));
  const stored = (await appendMessages({ db, messages })).flatMap((outcome) => (outcome.status === "refused" ? [] : [outcome.message]));
  if (stored.length < 2) return;
  await editMessage({ db, actor, messageId: stored[0]!.id, body: "silent, edited" });
  await deleteMessage({ db, actor, messageId: stored[1]!.id });
}

async function asked(message: Message | undefined, ask: (message: Message) => Promise<unknown>): Promise<void> {
  if (message) await ask(message);
}
