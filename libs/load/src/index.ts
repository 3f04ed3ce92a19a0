export { startBalancer } from "./harness/balancer.ts";
export { startPod } from "./harness/pod.ts";
export { makeRoom } from "./harness/room.ts";
export { listenCut } from "./listen-cut/listen-cut.ts";
export { podKill } from "./pod-kill/pod-kill.ts";
