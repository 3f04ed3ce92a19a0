import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { INTRODUCTIONS, meetToday, type Stranger } from "./meet-today.ts";

const NOW = new Date("2026-03-02T09:00:00Z");
const day = "2026-03-02";
const LONG_AGO = new Date("2020-01-01T00:00:00Z");
const me = (about: string | null) => ({ userId: "me", name: "Max Muster", about });
const stranger = (userId: string, values: Partial<Stranger> = {}): Stranger => ({
  userId,
  name: `Name ${userId}`,
  about: null,
  joinedAt: LONG_AGO,
  meetings: 0,
  metToday: false,
  ...values,
});
const strangers = (count: number, values: Partial<Stranger> = {}) =>
  Array.from({ length: count }, (_, index) => stranger(`u${index}`, values));
const today = (about: string | null, others: readonly Stranger[]) => meetToday({ viewer: me(about), strangers: others, day, now: NOW });
/** The reason that the two texts give. */
const reason = (mine: string, theirs: string, name = "Rosa Roth") => today(mine, [stranger("r", { about: theirs, name })])[0]?.reason;

describe("the reason", () => {
  test.each([
    ["I like sailing and bread.", "Sailing is what I love.", { kind: "likes", word: "sailing" }],
    ["From Porto, plays guitar", "I am a nurse from Porto", { kind: "from", word: "Porto" }],
    ["I come from New York", "Born in New York.", { kind: "from", word: "New York" }],
    ["Wooden boats", "Ask me about my boat.", { kind: "writes", word: "boat" }],
    ["J’adore l’escalade", "Escalade et vélo", { kind: "writes", word: "escalade" }],
    ["Ich komme aus Graz. Ich singe gern im Chor", "Aufgewachsen in Graz", { kind: "from", word: "Graz" }],
    ["Me gusta el senderismo", "Me encanta el SENDERISMO!", { kind: "likes", word: "senderismo" }],
    ["Gosto de pão", "gosto muito de pao", { kind: "likes", word: "pao" }],
    ["Люблю горы и книги", "Очень люблю горы", { kind: "likes", word: "горы" }],
    ["我喜欢摄影", "摄影，音乐", { kind: "writes", word: "摄影" }],
    ["Nurse; I sing alto", "Alto since 2019", { kind: "writes", word: "alto" }],
  ])("%s | %s", (mine, theirs, expected) => {
    expect(reason(mine, theirs)).toEqual(expected);
    expect(reason(theirs, mine)).toMatchObject({ kind: expected.kind });
  });

  test.each([
    ["words of every day", "I am happy to be here with you all", "So happy to be here with all of you"],
    ["numbers", "In the group since 2019", "Since 2019"],
    ["what one of them denies", "I like football", "I don't like football"],
    ["half of a longer place's name", "From Porto", "From Porto Alegre"],
    ["nothing written", "", "Sailing"],
  ])("is not %s", (_, mine, theirs) => {
    expect(reason(mine, theirs)).toEqual({ kind: "unmet" });
  });

  test("is not a name of one of the two", () => {
    expect(reason("Rosa is my sister", "Rosa from the choir")).toEqual({ kind: "unmet" });
  });

  test("is the rarest of what both wrote, and never what most of the group wrote", () => {
    const others = [...strangers(8, { about: "Singing" }), stranger("r", { about: "Singing, sailing" })];
    const [first, ...rest] = today("I sail: sailing and singing", others);
    expect(first).toMatchObject({ person: { userId: "r" }, reason: { kind: "writes", word: "sailing" } });
    expect(rest.map((each) => each.reason)).toEqual([{ kind: "unmet" }, { kind: "unmet" }]);
  });

  test("without anything in common: somebody new, or that the two have not met", () => {
    const others = [stranger("old"), stranger("new", { joinedAt: new Date("2026-02-20T00:00:00Z"), about: "Chess" })];
    expect(today("Sailing", others).map((each) => [each.person.userId, each.reason])).toEqual([
      ["new", { kind: "newest" }],
      ["old", { kind: "unmet" }],
    ]);
  });
});

const ABOUTS = [null, "I like sailing", "Sailing", "From Porto", "I come from Porto and sail", "Bakes bread", "bread and boats"];
const person = fc.record({
  userId: fc.uuid(),
  about: fc.constantFrom(...ABOUTS),
  joinedAt: fc.date({ min: new Date("2026-01-01"), max: NOW, noInvalidDate: true }),
  meetings: fc.nat(5),
});
const crowd = fc
  .uniqueArray(person, { selector: ({ userId }) => userId, maxLength: 60 })
  .map((people) => people.map(({ userId, ...values }) => stranger(userId, values)));

describe("the three", () => {
  test("are as many as there are, each once, in whatever order they are read", () => {
    fc.assert(
      fc.property(crowd, fc.constantFrom(...ABOUTS), (others, about) => {
        const three = today(about, others);
        expect(new Set(three.map((each) => each.person.userId)).size).toBe(Math.min(INTRODUCTIONS, others.length));
        expect(today(about, others.toReversed())).toEqual(three);
      }),
    );
  });

  test("stay all day; who was met is replaced, the others stay in their order", () => {
    fc.assert(
      fc.property(crowd, fc.constantFrom(...ABOUTS), fc.nat(2), (others, about, index) => {
        const before = today(about, others).map((each) => each.person.userId);
        const met = before[index % Math.max(1, before.length)];
        const after = today(
          about,
          others.map((each) => (each.userId === met ? { ...each, metToday: true } : each)),
        ).map((each) => each.person.userId);
        const kept = before.filter((userId) => userId !== met);
        expect(after.slice(0, kept.length)).toEqual(kept);
        expect(after).not.toContain(met);
        expect(after).toHaveLength(Math.min(INTRODUCTIONS, others.length - (met ? 1 : 0)));
      }),
    );
  });

  test("are others on another day", () => {
    const days = ["2026-03-02", "2026-03-03", "2026-03-04"].map((date) =>
      meetToday({ viewer: me(null), strangers: strangers(100), day: date, now: NOW }).map((each) => each.person.userId),
    );
    expect(new Set(days.flat()).size).toBeGreaterThan(5);
  });

  test("who met few people comes before who met many", () => {
    const others = [...strangers(5, { meetings: 9 }), stranger("shy", { meetings: 1 })];
    expect(today(null, others)[0]!.person.userId).toBe("shy");
  });

  test.each<[string, Partial<Stranger>]>([
    ["somebody with a word for everybody", { about: "Sailing, chess, bread, boats, tango" }],
    ["the only newcomer", { joinedAt: new Date("2026-03-01T00:00:00Z") }],
  ])("%s is in a few people's three and not in everybody's", (_, values) => {
    const hobbies = values.about ? values.about.split(", ") : [null];
    const others = strangers(200).map((each, index) => ({ ...each, about: hobbies[index % hobbies.length]! }));
    const popular = stranger("popular", values);
    const shown = others.filter((viewer) =>
      meetToday({ viewer, strangers: [...others.filter(({ userId }) => userId !== viewer.userId), popular], day, now: NOW }).some(
        ({ person: { userId } }) => userId === "popular",
      ),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(40);
  });
});
