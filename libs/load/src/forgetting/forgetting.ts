import { writeFile } from "node:fs/promises";

import type { Outcome } from "../report/figures.ts";
import { curves, page } from "./report.ts";
import { fixedRule, ours, sm2, type Rule } from "./rules.ts";
import { NEWCOMER, simulate, type Learner } from "./simulate.ts";

export interface Average {
  name: string;
  /** Names asked in all. */
  shown: number;
  /** By day, people who would be recalled. */
  recalled: number[];
}

export interface ForgettingSize {
  learners: number;
  learner: Learner;
}

export const FULL_SIZE: ForgettingSize = { learners: 200, learner: NEWCOMER };

/** Many learners' courses under each rule, averaged. The same every time. */
export function averages({ learners, learner }: ForgettingSize = FULL_SIZE): Average[] {
  return [of(ours), of(fixedRule), of(sm2)];

  function of<State>(rule: Rule<State>): Average {
    const courses = Array.from({ length: learners }, (_, index) => simulate({ rule, learner, random: seeded(index + 1) }));
    const mean = (value: (course: (typeof courses)[number]) => number) =>
      courses.reduce((sum, course) => sum + value(course), 0) / learners;
    return {
      name: rule.name,
      shown: mean(({ shown }) => shown),
      recalled: courses[0]!.recalled.map((_, day) => mean(({ recalled }) => recalled[day]!)),
    };
  }
}

/** How many names are known after three months, and for how much asking: ours beside the two others. Writes the page of this folder. */
export async function forgetting(size: ForgettingSize = FULL_SIZE): Promise<Outcome> {
  const all = averages(size);
  const [mine, ...others] = all;
  await writeFile(new URL("README.md", import.meta.url), page(all, size));
  await writeFile(new URL("curves.svg", import.meta.url), curves(all, size));
  return {
    figures: others.flatMap((other) => [
      {
        name: `recalled on day ${size.learner.days} (${other.name})`,
        unit: "people",
        ours: mine!.recalled.at(-1)!,
        control: other.recalled.at(-1)!,
      },
      { name: `names asked (${other.name})`, unit: "times", ours: mine!.shown, control: other.shown },
    ]),
    faults: [],
    notes: [],
  };
}

/** Numbers in [0, 1) from a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
