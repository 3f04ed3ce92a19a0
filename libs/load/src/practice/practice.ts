import { randomUUID } from "node:crypto";

import { answerPracticeAll, practiceSummary, startPractice } from "@namegame/core";
import type { Db } from "@namegame/db";
import { makeGroup, makeMembership, makeUser } from "@namegame/testing";
import { sql } from "kysely";

import { createHistogram, type Histogram } from "../driver/histogram.ts";
import type { Stage } from "../harness/stage.ts";
import type { Outcome } from "../report/figures.ts";

export interface PracticeSize {
  members: number;
  times: number;
}

export const FULL_SIZE: PracticeSize = { members: 1_000, times: 200 };
const GOAL_MS = 200;
const LIMIT = 20;
const QUEUE = 50;
/** Of the members the learner met and practised so many of a hundred. */
const PRACTISED = 60;

/** A member of a large group opens practice, and a device that was offline sends its queue: how long is the server at it? */
export async function practice(stage: Stage, size: PracticeSize = FULL_SIZE): Promise<Outcome> {
  const { db } = stage;
  const { actor, groupId, practised } = await largeGroup(db, size.members);
  const measured = { summary: createHistogram(), start: createHistogram(), queue: createHistogram() };
  let asked = 0;
  for (let time = 0; time < size.times; time += 1) {
    await timed(measured.summary, () => practiceSummary({ db, actor, groupId }));
    const { cards } = await timed(measured.start, () => startPractice({ db, actor, groupId, limit: LIMIT }));
    asked += cards.length;
  }
  let taken = 0;
  for (let time = 0; time < size.times; time += QUEUE) {
    const answers = practised.slice(0, QUEUE).map((personId) => ({
      clientId: randomUUID(),
      personId,
      exercise: "choose_name" as const,
      chosenId: personId,
      hint: false,
      elapsedMs: 2_000,
      agoMs: 0,
    }));
    const { outcomes } = await timed(measured.queue, () => answerPracticeAll({ db, actor, answers }));
    taken += outcomes.filter((outcome) => "correct" in outcome).length;
  }
  return {
    figures: [
      figure("what is due, p95", measured.summary, GOAL_MS),
      { name: "a session of 20 cards, p50", unit: "ms", ours: measured.start.quantile(0.5) },
      figure("a session of 20 cards, p95", measured.start, GOAL_MS),
      figure("a queue of 50 answers, p95", measured.queue),
    ],
    faults: [
      ...(asked === size.times * LIMIT ? [] : [`${asked} cards in ${size.times} sessions`]),
      ...(taken === Math.ceil(size.times / QUEUE) * QUEUE ? [] : [`${taken} answers taken`]),
    ],
    notes: [],
  };
}

function figure(name: string, histogram: Histogram, atMost?: number) {
  return { name, unit: "ms", ours: histogram.quantile(0.95), ...(atMost !== undefined && { goal: { of: "ours" as const, atMost } }) };
}

async function timed<T>(histogram: Histogram, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await work();
  histogram.record(performance.now() - begun);
  return result;
}

/** A learner among members with photos, of whom most were met and practised and are due. */
async function largeGroup(db: Db, members: number) {
  const group = await makeGroup(db);
  const learner = await makeUser(db);
  await makeMembership(db, { group_id: group.id, user_id: learner.id });
  const { rows } = await sql<{ id: string }>`
    with made as (insert into users (name, about) select 'Member ' || n, 'Likes ' || n from generate_series(1, ${members}::int) n returning id),
         joined as (insert into memberships (group_id, user_id, role) select ${group.id}, id, 'member' from made returning user_id)
    select user_id as id from joined`.execute(db);
  const ids = rows.map(({ id }) => id);
  await sql`
    with shown as (
      insert into photos (user_id, state, crop_x, crop_y, crop_size) select id, 'ready', 0, 0, 1 from unnest(${ids}::uuid[]) id returning id, user_id
    ) update users set photo_id = shown.id from shown where shown.user_id = users.id`.execute(db);
  const practised = ids.slice(0, Math.floor((members * PRACTISED) / 100));
  await sql`insert into meetings (low_user_id, high_user_id, group_id, met_at)
    select least(id, ${learner.id}::uuid), greatest(id, ${learner.id}::uuid), ${group.id}, now() - interval '30 days' from unnest(${practised}::uuid[]) id`.execute(
    db,
  );
  await sql`insert into cards (learner_id, person_id, state, due, stability, difficulty, reps, last_review)
    select ${learner.id}, id, 'review', now() - interval '1 day', 8, 5, 3, now() - interval '9 days' from unnest(${practised}::uuid[]) id`.execute(
    db,
  );
  await sql`analyze`.execute(db);
  return { actor: { userId: learner.id, sessionId: "" }, groupId: group.id, practised };
}
