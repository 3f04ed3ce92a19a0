import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Grade } from "./grade.ts";
import { freshCard } from "./memory-card.ts";
import { replayReviews, type Review } from "./replay.ts";
import { reviewCard } from "./schedule.ts";

const DAY = 86_400_000;
const start = new Date("2026-03-02T09:00:00Z");

// Times on a grid, so that two devices often answer at the same one.
const log = fc.uniqueArray(
  fc.record({
    clientId: fc.uuid(),
    grade: fc.constantFrom<Grade>(1, 2, 3, 4),
    reviewedAt: fc.nat(200).map((step) => new Date(start.getTime() + (step * DAY) / 4)),
  }),
  { selector: ({ clientId }) => clientId, minLength: 1, maxLength: 25 },
);

test("the order of arrival does not matter: whichever device's queue comes first, one state", () => {
  fc.assert(
    fc.property(
      log.chain((reviews) => fc.tuple(fc.constant(reviews), fc.shuffledSubarray(reviews, { minLength: reviews.length }))),
      ([one, other]) => {
        expect(replayReviews({ due: start, reviews: other })).toEqual(replayReviews({ due: start, reviews: one }));
      },
    ),
    { numRuns: 400 },
  );
});

test("what arrives in order may be added to the card that is there: the same as all of it replayed", () => {
  let reviewed = 0;
  fc.assert(
    fc.property(log, (reviews) => {
      const inOrder = reviews.toSorted((a, b) => +a.reviewedAt - +b.reviewedAt || (a.clientId < b.clientId ? -1 : 1));
      let card = freshCard(start);
      const upTo: Review[] = [];
      for (const review of inOrder) {
        card = reviewCard({ card, grade: review.grade, now: review.reviewedAt });
        upTo.push(review);
        expect(replayReviews({ due: start, reviews: upTo })).toEqual(card);
        reviewed += 1;
      }
    }),
    { numRuns: 2_000 },
  );
  expect(reviewed).toBeGreaterThan(10_000);
});

test("an empty log is a card that nobody has answered", () => {
  expect(replayReviews({ due: start, reviews: [] })).toEqual(freshCard(start));
});
