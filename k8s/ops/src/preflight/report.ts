import { table } from "../table.ts";
import type { Check } from "./check.ts";

/** The checks for a terminal, each remedy under its line. */
export function report(checks: readonly Check[]): string {
  const lines = table(checks.map(({ state, name, detail }) => [state, name, detail])).split("\n");
  const count = (state: Check["state"]) => checks.filter((check) => check.state === state).length;
  return [
    ...lines.flatMap((line, index) => {
      const { state, remedy } = checks[index]!;
      return state === "ok" || !remedy ? [line] : [line, `    -> ${remedy}`];
    }),
    `${count("ok")} ok, ${count("failed")} failed, ${count("could not look")} could not look`,
  ].join("\n");
}
