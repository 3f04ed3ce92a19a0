import type { RunOutcome, Verdict } from "../driver/protocol.ts";

/** What must never be, in words; empty when everything sent is in the table once and was shown once, in its order. */
export function faultsOf(options: {
  run: RunOutcome;
  verdict: Verdict;
  table: ReadonlyMap<string, readonly number[]>;
  exits: number;
  sent: number;
}): string[] {
  const { run, verdict, table, exits, sent } = options;
  const stored = [...table.values()].flat();
  const held = new Set(stored);
  const lost = run.acknowledged.filter(({ index }) => !held.has(index)).length;
  return [
    ...count(lost, "acknowledged and not in the table"),
    ...count(stored.length - held.size, "in the table twice"),
    ...count(sent - run.acknowledged.length, `not acknowledged (${JSON.stringify({ ...run.refused, unsent: run.unsent })})`),
    ...count(verdict.missing, "deliveries missing"),
    ...count(verdict.doubled, "shown twice"),
    ...count(verdict.misplaced, "shown out of order"),
    ...count(exits, "exits of a process"),
  ];
}

function count(value: number, what: string): string[] {
  return value > 0 ? [`${value} ${what}`] : [];
}
