import { actions, type Me } from "@namegame/contract";
import { describe, expect, it } from "vitest";
import { changesOf, fieldsOf } from "./profile-fields.ts";

const me: Me = {
  userId: "u",
  name: "Nina",
  photoId: null,
  email: null,
  emailVerified: false,
  calledBy: "Ni",
  pronouns: null,
  respelling: null,
  about: null,
  aboutAudience: "group",
  sharesReads: true,
  retention: 0.9,
  messagesFrom: "group",
  guest: true,
};
const saved = fieldsOf(me);

describe("changesOf", () => {
  it.each([
    ["nothing", {}, null],
    ["only spaces around", { name: " Nina " }, null],
    ["a name", { name: "Nina B." }, { name: "Nina B." }],
    ["an emptied nickname, taken away", { calledBy: "" }, { calledBy: null }],
    ["an emptied name, which the server refuses", { name: "" }, { name: "" }],
    ["several", { pronouns: " she/her ", aboutAudience: "met" }, { pronouns: "she/her", aboutAudience: "met" }],
  ] as const)("sends %s", (_, change, sent) => {
    const changes = changesOf(saved, { ...saved, ...change });
    expect(changes).toEqual(sent);
    if (changes) expect(actions["people.updateMe"].input.safeParse(changes).success).toBe(changes.name !== "");
  });
});
