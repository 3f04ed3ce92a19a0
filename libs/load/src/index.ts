export { startBalancer } from "./harness/balancer.ts";
export { startServer } from "./harness/child.ts";
export type { ServerProcess } from "./harness/child.ts";
export { ORIGIN, SESSION_SECRET, startPod } from "./harness/pod.ts";
export { makeRoom } from "./harness/room.ts";
export { listenCut } from "./listen-cut/listen-cut.ts";
export { podKill } from "./pod-kill/pod-kill.ts";
