import type { V1Deployment } from "@kubernetes/client-node";

export interface Rollout {
  wanted: number;
  ready: number;
  /** Of the newest template. */
  updated: number;
  /** Every pod is of the newest template and has been ready for as long as the Deployment asks. */
  complete: boolean;
}

/** How far a Deployment's rollout has come, by its own status. */
export function rolloutOf({ metadata, spec, status }: V1Deployment): Rollout {
  const wanted = spec?.replicas ?? 1;
  const updated = status?.updatedReplicas ?? 0;
  const seen = (status?.observedGeneration ?? 0) >= (metadata?.generation ?? 0);
  return {
    wanted,
    ready: status?.readyReplicas ?? 0,
    updated,
    complete: seen && updated === wanted && (status?.replicas ?? 0) === wanted && (status?.availableReplicas ?? 0) === wanted,
  };
}
