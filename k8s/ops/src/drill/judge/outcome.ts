import type { ConnectionCounts } from "../connections/counts.ts";
import type { Comparison } from "./compare.ts";

export interface Gaps {
  /** Sockets that lost their connection at least once. */
  sockets: number;
  p50Ms: number;
  p95Ms: number;
  maxMs: number;
}

/** Everything a drill has counted; the JSON that it prints. */
export interface Outcome {
  drill: string;
  seconds: number;
  messages: Comparison & {
    /** Arrived by push. */
    pushed: number;
    /** Read from the table, after a reconnect or a gap. */
    read: number;
    /** Pushed or read to a socket that had it: harmless, the cursor drops it. */
    repeated: number;
  };
  sockets: {
    /** Connections that came about, the first of each socket among them. */
    connects: number;
    disconnects: number;
    /** Attempts to connect that failed, by the reason. */
    refused: Record<string, number>;
  };
  /** From losing the connection until connected again with everything that anybody had at that moment; the longest of each socket. */
  gap: Gaps;
  /** `files`: scripts and styles asked for; a page without one of its own has failed. */
  pages: { asked: number; files: number; failed: number; failures: string[] };
  /** Only where a database was named to be sampled. */
  connections?: ConnectionCounts & { budget?: number };
  /** What the drill did, in order. */
  events: { atSeconds: number; what: string }[];
  command?: { line: string; exitCode: number };
  /** Why it is not as it must be; empty when it is. */
  faults: string[];
}
