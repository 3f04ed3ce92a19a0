import type { Outcome } from "./scenario.ts";

/** The outcomes as lines for a terminal. */
export function reportListenCut(outcomes: readonly Outcome[]): string {
  return outcomes.map(lines).join("\n\n");
}

function lines(outcome: Outcome): string {
  const { name, clients, expected, missing, doubled, agreeing, cuts, exits, before, after, seconds, passed } = outcome;
  return [
    `${passed ? "passes" : "FAILS "}  ${name}`,
    `        ${expected} messages to ${clients} clients: ${missing} of ${expected * clients} deliveries missing, ${doubled} doubled`,
    `        ${agreeing} of ${clients} clients hold the same ${expected} in the same order`,
    `        ${cuts} LISTEN connections cut, ${exits} process exits`,
    `        LISTEN connections ${before.listening} -> ${after.listening}, pool slots taken ${before.taken} -> ${after.taken}`,
    `        ${seconds.toFixed(1)} s`,
  ].join("\n");
}
