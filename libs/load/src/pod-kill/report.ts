import type { PodKillOutcome } from "./pod-kill.ts";

/** The outcome as lines for a terminal. */
export function reportPodKill({
  signal,
  unclean,
  messages,
  clients,
  kills,
  lost,
  doubled,
  misplaced,
  agreeing,
  seconds,
  passed,
}: PodKillOutcome): string {
  return [
    `${passed ? "passes" : "FAILS "}  ${messages} messages of ${clients} people, ${kills} times ${signal} for one of two pods (${unclean} ended uncleanly)`,
    `        ${lost} lost, ${doubled} doubled, ${misplaced} authors out of order; ${agreeing} of ${clients} clients hold exactly the table`,
    `        ${seconds.toFixed(1)} s`,
  ].join("\n");
}
