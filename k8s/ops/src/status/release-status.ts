import type { Component } from "../cluster/components.ts";
import type { Rollout } from "../cluster/rollout.ts";

/** How a release is; the JSON that `status` prints. What could not be learned is left out, and `notes` say why. */
export interface ReleaseStatus {
  namespace: string;
  release: string;
  rollouts: (Rollout & { component: Component; image: string; revision: string })[];
  pods: PodStatus[];
  sockets?: number;
  queue?: { jobs: Record<string, number>; oldestReadySeconds: number };
  connections: { open?: number; budget?: number };
  /** Migration numbers: what the newest code wants, and what the database has. */
  schema: { wanted?: number; applied?: number };
  /** What is not as it must be. */
  faults: string[];
  /** What could not be looked at, with the reason. */
  notes: string[];
}

export interface PodStatus {
  name: string;
  component: Component;
  state: string;
  ready: boolean;
  restarts: number;
  sockets?: number;
  /** Open database connections, the one for LISTEN among them. */
  connections?: number;
}
