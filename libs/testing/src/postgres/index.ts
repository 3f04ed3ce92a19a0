export { PostgresFault } from "./fault.ts";
export type { PostgresFaultCode } from "./fault.ts";
export { freePort, tryPort } from "./port.ts";
export { startPostgres } from "./start.ts";
export type { RunningPostgres } from "./start.ts";
