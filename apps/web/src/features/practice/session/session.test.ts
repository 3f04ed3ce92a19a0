import type { PracticeCard } from "@namegame/contract";
import { describe, expect, test } from "vitest";
import { answered, beginSession, introduced, outcomeOf, progressOf, type Session, withoutPerson } from "./session.ts";

function card(userId: string, introduce = false): PracticeCard {
  const person = { userId, name: userId, photoId: null, calledBy: null, respelling: null, voiceId: null };
  return { person, exercise: "type_name", introduce, options: [], metAt: null, groupName: null, about: null, answer: null };
}

const shown = ({ steps, at }: Session) =>
  steps.slice(at).map((step) => `${step.kind === "introduce" ? "this is " : ""}${step.card.person.userId}`);

describe("beginSession", () => {
  test("asks in the order given", () => {
    expect(shown(beginSession([card("a"), card("b")]))).toEqual(["a", "b"]);
  });

  test("introduces new people before asking for them, with others in between", () => {
    expect(shown(beginSession([card("a"), card("b", true), card("c", true)]))).toEqual(["a", "this is b", "this is c", "b", "c"]);
    expect(shown(beginSession([card("a", true)]))).toEqual(["this is a", "a"]);
  });
});

describe("answered", () => {
  test("a miss comes again after three others, and a second right answer does not count as recalled", () => {
    let session = answered(beginSession(["a", "b", "c", "d", "e"].map((id) => card(id))), false);
    expect(shown(session)).toEqual(["b", "c", "d", "a", "e"]);
    for (let index = 0; index < 5; index += 1) session = answered(session, true);
    expect(shown(session)).toEqual([]);
    expect(outcomeOf(session)).toMatchObject({ right: 4, total: 5, missed: [{ person: { userId: "a" } }] });
    expect(progressOf(session)).toEqual({ done: 5, total: 5, place: 5 });
  });

  test("a session ends, however often a name is missed", () => {
    let session = beginSession([card("a"), card("b")]);
    let asked = 0;
    while (session.at < session.steps.length) {
      session = answered(session, false);
      asked += 1;
    }
    expect(asked).toBe(6);
    expect(outcomeOf(session)).toMatchObject({ right: 0, total: 2 });
  });

  test("progress counts people, not questions", () => {
    const session = answered(introduced(beginSession([card("a", true), card("b")])), true);
    expect(progressOf(session)).toEqual({ done: 1, total: 2, place: 1 });
  });
});

test("a person who left is asked no more and counts nowhere, while the step that is shown stays", () => {
  let session = answered(beginSession([card("a"), card("b"), card("c")]), false);
  session = withoutPerson(session, "a");
  expect(shown(session)).toEqual(["b", "c"]);
  expect(progressOf(session)).toEqual({ done: 0, total: 2, place: 1 });
  expect(outcomeOf(session)).toEqual({ right: 0, total: 0, missed: [] });
});
