import type { ReleaseStatus } from "./release-status.ts";

// A pod that waits for its image or its Secret, or dies again and again, does not mend itself.
const STUCK = /BackOff|ErrImagePull|CreateContainer(Config)?Error|InvalidImageName/;

/** What of a release's status is not as it must be, in words. */
export function statusFaults({ rollouts, pods, connections, schema }: Omit<ReleaseStatus, "faults" | "notes">): string[] {
  const faults = rollouts
    .filter(({ complete }) => !complete)
    .map(({ component, ready, updated, wanted }) => `${component} is not rolled out: ${updated} of ${wanted} new, ${ready} ready`);
  for (const { name, state } of pods) if (STUCK.test(state)) faults.push(`${name}: ${state}; kubectl describe pod ${name} says more`);
  // One of the budget is ours.
  if (connections.open !== undefined && connections.budget !== undefined && connections.open + 1 > connections.budget)
    faults.push(`${connections.open} database connections beside ours, the budget is ${connections.budget}`);
  if (schema.wanted !== undefined && schema.applied !== undefined && schema.applied < schema.wanted)
    faults.push(`the database has migration ${schema.applied}, the code wants ${schema.wanted}`);
  return faults;
}
