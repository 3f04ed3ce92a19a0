import type { V1Deployment } from "@kubernetes/client-node";

const ANNOTATION = "namegame/connection-budget";

/** The most database connections that the release may hold, as the chart added them up; undefined where nothing says so. */
export function budgetOf({ metadata }: V1Deployment): number | undefined {
  const text = metadata?.annotations?.[ANNOTATION];
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) && number > 0 ? number : undefined;
}
