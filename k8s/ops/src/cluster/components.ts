/** What a release is made of: a Deployment each. */
export const COMPONENTS = ["web", "chat", "worker"] as const;
export type Component = (typeof COMPONENTS)[number];

/** Where a pod tells of itself; the chart sets the same. */
export const HEALTH_PORTS: Record<Component, number> = { web: 9464, chat: 9465, worker: 9466 };
