/** What is done to the release while the load runs. */
export type Action = (stage: Stage) => Promise<{ command?: { line: string; exitCode: number }; faults?: string[] }>;

export interface Stage {
  /** Notes an event of the drill, with its time. */
  say(what: string): void;
  signal: AbortSignal;
}
