import type { Random } from "@namegame/domain";

import { chance, show, type Memory } from "./memory.ts";
import type { Rule } from "./rules.ts";

export interface Learner {
  /** On which day (0 is the first) how many people are met. */
  meetings: readonly { day: number; people: number }[];
  days: number;
  /** Most names in one sitting. */
  sitting: number;
  /** Share of the evenings without practice. */
  skipped: number;
}

export interface Course {
  /** Names asked in all. */
  shown: number;
  /** By day: how many of the people would be recalled that noon. */
  recalled: number[];
}

// Five weeks of a new group, practised most evenings, until three months have passed.
export const NEWCOMER: Learner = {
  meetings: [0, 7, 14, 21, 28].map((day) => ({ day, people: 12 })),
  days: 90,
  sitting: 20,
  skipped: 2 / 7,
};

const DAY = 86_400;
const [MORNING, NOON, EVENING] = [10 / 24, 12 / 24, 19 / 24];
const QUESTION_SECONDS = 10;
/** What comes due so soon is waited for, as a session does with a name that was missed. */
const WAITED_SECONDS = 900;
const SITTING_SECONDS = 1_800;

/** One learner under one rule. The same random numbers give the same course. */
export function simulate<State>({ rule, learner, random }: { rule: Rule<State>; learner: Learner; random: Random }): Course {
  const names: { memory: Memory; state: State }[] = [];
  const recalled: number[] = [];
  let shown = 0;

  function sit(begun: number): void {
    let now = begun;
    const asked = new Set<object>();
    while (now < begun + SITTING_SECONDS) {
      const due = names
        .filter((name) => rule.due(name.state) <= now && (asked.has(name) || asked.size < learner.sitting))
        .sort((one, other) => rule.due(one.state) - rule.due(other.state));
      const name = due[0];
      if (!name) {
        const soon = Math.min(...names.filter((each) => asked.has(each)).map(({ state }) => rule.due(state)));
        if (!(soon <= begun + WAITED_SECONDS)) return;
        now = soon;
        continue;
      }
      asked.add(name);
      shown += 1;
      const right = random() < chance(name.memory, now);
      name.memory = show(name.memory, now);
      name.state = rule.answered(name.state, right, now);
      now += QUESTION_SECONDS;
    }
  }

  for (let day = 0; day <= learner.days; day += 1) {
    const people = learner.meetings.filter((meeting) => meeting.day === day).reduce((sum, meeting) => sum + meeting.people, 0);
    for (let person = 0; person < people; person += 1) {
      const at = (day + MORNING) * DAY + person * 60;
      names.push({ memory: show({ traces: [] }, at), state: rule.met(at) });
    }
    recalled.push(names.reduce((sum, { memory }) => sum + chance(memory, (day + NOON) * DAY), 0));
    if (day < learner.days && random() >= learner.skipped) sit((day + EVENING) * DAY);
  }
  return { shown, recalled };
}
