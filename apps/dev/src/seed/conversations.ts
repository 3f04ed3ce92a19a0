import { randomUUID } from "node:crypto";
import { appendMessages, startDirect } from "@namegame/core";
import { demoPeople } from "./people.ts";
import { actAs, type Seeding } from "./seeding.ts";

type Line = [key: string, text: string];

const room: Line[] = [
  ["ana", "Good morning, Riverside! Breakfast is on Saturday at nine, by the old boathouse."],
  ["mateo", "I bring eggs and far too many tortillas."],
  ["soren", "Honey from us, as always."],
  ["yui", "Is there shade? I want to draw everybody."],
  ["tomas", "Under the lime trees. I will carry two benches over."],
  ["rosa", "And I bring the music, so wear shoes you can dance in."],
  ["oksana", "It is my first time there. How do I find you?"],
  ["harpreet", "Bus 7 to Riverside, it stops at the gate. If it is me driving, wave!"],
  ["ngozi", "I come straight from the night shift, keep me a coffee ☕"],
  ["dimitris", "Coffee is my business. A big pot."],
  ["maria.s", "Guitar: yes. Singing along: also yes."],
  ["maria.l", "The other Maria brings towels, for whoever swims first."],
  ["ana", "Everybody wear a name sticker, please. Zoë insists."],
  ["zoe", "I do. I am terrible at names 😄"],
];

const direct: { with: string; lines: Line[] }[] = [
  {
    with: "oksana",
    lines: [
      ["oksana", "Thank you for greeting me yesterday!"],
      ["ana", "So glad you came. Saturday then?"],
      ["oksana", "Yes. May I bring my violin?"],
    ],
  },
  {
    with: "tomas",
    lines: [
      ["ana", "Could you look at the hinge of the boathouse door?"],
      ["tomas", "Done already this morning."],
      ["tomas", "It only wanted oil."],
    ],
  },
  {
    with: "amira",
    lines: [
      ["amira", "The first-aid box is filled up again."],
      ["ana", "You are a treasure."],
    ],
  },
];

/** Talk in the group's room, and a few conversations of the founder's own; some of it unread. */
export async function holdConversations({ db }: Seeding, { groupId, ids }: { groupId: string; ids: string[] }): Promise<void> {
  const idOf = (key: string) => ids[demoPeople.findIndex((person) => person.key === key)]!;
  const say = (conversationId: string, lines: Line[]) =>
    appendMessages({
      db,
      messages: lines.map(([key, body]) => ({ author: actAs(idOf(key)), conversationId, clientId: randomUUID(), body })),
    });

  const { id } = await db.selectFrom("conversations").select("id").where("group_id", "=", groupId).executeTakeFirstOrThrow();
  await say(id, room);
  for (const talk of direct) {
    const { conversationId } = await startDirect({ db, actor: actAs(ids[0]!), userId: idOf(talk.with), groupId });
    await say(conversationId, talk.lines);
  }
}
