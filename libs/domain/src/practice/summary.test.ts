import { describe, expect, test } from "vitest";
import { freshCard, type MemoryCard } from "./memory-card.ts";
import { sampleCard, samplePerson } from "./sample.fixture.ts";
import { reviewCard } from "./schedule.ts";
import { minutesFor, summarisePractice } from "./summary.ts";

const now = new Date("2026-03-02T09:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

describe("summarisePractice", () => {
  test("counts what a session would ask, and what comes by tomorrow", () => {
    const people = [
      ...Array.from({ length: 7 }, (_, index) => samplePerson({ userId: `due-${index}`, card: sampleCard(hours(-1)) })),
      samplePerson({ userId: "tomorrow", card: sampleCard(hours(24)) }),
      samplePerson({ userId: "next-week", card: sampleCard(hours(170)) }),
      ...Array.from({ length: 30 }, (_, index) => samplePerson({ userId: `new-${index}` })),
    ];
    expect(summarisePractice({ people, now })).toMatchObject({ due: 7, fresh: 3, minutes: 2, dueTomorrow: 1, nextDueAt: hours(24) });
  });

  test("a person who cannot be asked is not counted", () => {
    const people = [samplePerson({ userId: "1", photoId: null, card: sampleCard(hours(-1)) })];
    expect(summarisePractice({ people, now })).toMatchObject({ due: 0, fresh: 0, minutes: 0, nameScore: null });
  });

  test("the name score is the mean forecast over those answered; a meeting alone says nothing yet", () => {
    const known = samplePerson({ userId: "1", card: { ...sampleCard(hours(900)), stability: 40, lastReview: now } });
    const met = samplePerson({ userId: "2", card: freshCard(now) });
    expect(summarisePractice({ people: [known, met], now }).nameScore).toBeCloseTo(1, 1);
    expect(summarisePractice({ people: [met], now }).nameScore).toBeNull();
    const fading = samplePerson({ userId: "3", card: sampleCard(hours(-500)) });
    const score = summarisePractice({ people: [known, fading], now }).nameScore ?? 0;
    expect(score).toBeGreaterThan(0.5);
    expect(score).toBeLessThan(0.95);
  });

  test("a name missed and read a minute ago is not a name known", () => {
    const missed = reviewCard({ card: freshCard(now), grade: 1, now });
    const held = reviewCard({ card: freshCard(now), grade: 4, now });
    const score = (card: MemoryCard) => summarisePractice({ people: [samplePerson({ userId: "1", card })], now }).nameScore ?? 0;
    expect(score(missed)).toBeLessThan(0.85);
    expect(score(held)).toBeGreaterThan(0.95);
  });
});

test.each([
  [0, 0],
  [1, 1],
  [7, 2],
  [10, 2],
  [20, 4],
])("%i people take about %i min", (people, minutes) => {
  expect(minutesFor(people)).toBe(minutes);
});
