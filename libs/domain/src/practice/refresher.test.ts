import { expect, test } from "vitest";
import { freshCard } from "./memory-card.ts";
import { orderRefresher } from "./refresher.ts";
import { sampleCard, samplePerson, seededRandom } from "./sample.fixture.ts";
import { COMFORTABLE_SESSION } from "./session.ts";

const now = new Date("2026-03-16T09:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const order = (people: ReturnType<typeof samplePerson>[], limit = 20) =>
  orderRefresher({ people, now, limit, random: seededRandom() }).map(({ userId }) => userId);

test("asks those met before the rest, the least sure first, also those who are not due", () => {
  const sure = { ...sampleCard(days(30)), stability: 90, lastReview: days(-1) };
  const fading = { ...sampleCard(days(1)), stability: 3, lastReview: days(-13) };
  const people = [
    samplePerson({ userId: "there-sure", card: sure }),
    samplePerson({ userId: "there-new" }),
    samplePerson({ userId: "met-sure", lastMetAt: days(-14), card: sure }),
    samplePerson({ userId: "met-fading", lastMetAt: days(-14), card: fading }),
    samplePerson({ userId: "met-never-asked", lastMetAt: days(-14), card: freshCard(days(-14)) }),
    samplePerson({ userId: "nothing-to-ask-by", photoId: null }),
  ];
  expect(order(people)).toEqual(["met-never-asked", "met-fading", "met-sure", "there-new", "there-sure"]);
});

test("holds what two minutes hold, and no more than is wished", () => {
  const people = Array.from({ length: 40 }, (_, index) => samplePerson({ userId: `${index}` }));
  expect(order(people)).toHaveLength(COMFORTABLE_SESSION);
  expect(order(people, 3)).toHaveLength(3);
});
