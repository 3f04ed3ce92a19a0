import type { PersonCard } from "@namegame/contract";
import { describe, expect, test } from "vitest";
import { browse, entriesOf, metOf, type PeopleFilter } from "./browse.ts";

const now = Date.parse("2026-03-02T09:00:00Z");
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
const DAY = 24 * 60;

function person(name: string, values: Partial<PersonCard> = {}): PersonCard {
  return {
    userId: name,
    name,
    photoId: null,
    calledBy: null,
    role: "member",
    joinedAt: ago(90 * DAY),
    metCount: 0,
    lastMetAt: null,
    isMe: false,
    ...values,
  };
}

const people = [
  person("Zoë", { metCount: 1, lastMetAt: ago(3) }),
  person("Ömer"),
  person("Ama", { metCount: 2, lastMetAt: ago(3 * DAY), calledBy: "Ami" }),
  person("Me", { isMe: true, joinedAt: ago(1) }),
  person("ben", { joinedAt: ago(29 * DAY) }),
  person("Cleo", { joinedAt: ago(31 * DAY) }),
];
const names = (filter: PeopleFilter, search = "") => browse({ entries: entriesOf(people), filter, search, now }).map(({ name }) => name);

describe("browse", () => {
  test("those met just now stand first, the rest by name in any alphabet's order", () => {
    expect(names("all")).toEqual(["Zoë", "Ama", "ben", "Cleo", "Me", "Ömer"]);
  });

  test("filters by met, not met and new, without oneself", () => {
    expect(names("met")).toEqual(["Zoë", "Ama"]);
    expect(names("not-met")).toEqual(["ben", "Cleo", "Ömer"]);
    expect(names("new")).toEqual(["ben"]);
  });

  test("searches names and nicknames, whatever the accents and the case, within the filter", () => {
    expect(names("all", "OM")).toEqual(["Ömer"]);
    expect(names("all", "ami")).toEqual(["Ama"]);
    expect(names("not-met", "zoe")).toEqual([]);
  });

  test("a meeting of ten minutes ago is no longer just now", () => {
    const list = [person("Ama"), person("Zoë", { metCount: 1, lastMetAt: ago(10) })];
    expect(browse({ entries: entriesOf(list), filter: "all", search: "", now }).map(({ name }) => name)).toEqual(["Ama", "Zoë"]);
  });
});

test("metOf counts others only", () => {
  expect(metOf(people)).toEqual({ met: 2, total: 5 });
});
