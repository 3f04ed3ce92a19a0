import type { Goal, Spread, Summary } from "./figures.ts";

/** The summaries as a table for a terminal: medians, and in brackets the least and the most where there was more than one run. */
export function table(summaries: readonly Summary[]): string {
  const rows = [
    ["", "NameGame", "control", "ratio", "goal", ""],
    ...summaries.map(({ name, unit, ours, control, ratio, goal, holds }) => [
      `${name}, ${unit}`,
      show(ours),
      show(control),
      show(ratio),
      goal ? words(goal) : "",
      holds === undefined ? "" : holds ? "holds" : "FALLS SHORT",
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function show(spread: Spread | undefined): string {
  if (!spread) return "-";
  const { median, min, max } = spread;
  return min === max ? number(median) : `${number(median)} (${number(min)}..${number(max)})`;
}

function number(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
}

function words(goal: Goal): string {
  const bound = "atMost" in goal ? `at most ${goal.atMost}` : `at least ${goal.atLeast}`;
  return goal.of === "ratio" ? `${bound} x` : bound;
}
