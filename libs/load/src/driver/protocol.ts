import type { HistogramCounts } from "./histogram.ts";

/** One person's socket: where it connects, as whom, and to which conversation it listens and writes. */
export interface ClientPlan {
  url: string;
  headers: Record<string, string>;
  conversationId: string;
  /** Which pod `url` leads to: a delivery is told apart by whether it crossed. */
  pod: number;
  /** Reads the table by cursor after a reconnect that the server did not recover, and on a gap, as the product's pages do. */
  mends: boolean;
  retry: RetryPolicy;
}

/** Socket.IO's own names for how a client comes back. */
export interface RetryPolicy {
  reconnectionDelay: number;
  reconnectionDelayMax: number;
  randomizationFactor: number;
}

/** At a time fixed beforehand, whatever became of those before it. */
export interface Send {
  atMs: number;
  client: number;
  /** Unique in the run, told apart in what is heard. */
  index: number;
  bytes: number;
}

/** The client's TCP connection is cut, and for so long no new one comes about. */
export interface Cut {
  atMs: number;
  client: number;
  offlineMs: number;
}

export interface RunPlan {
  /** Of the clock of all processes of this machine, in milliseconds. */
  startAt: number;
  sends: readonly Send[];
  cuts: readonly Cut[];
  /** Sent again with the same client id until it is acknowledged, one at a time, as an outbox does; else once, and late is late. */
  untilAcknowledged: boolean;
  /** So long after the last send it is still tried; then what was not acknowledged is given up, and counts. */
  patienceMs: number;
}

/** What the server answered to one send. */
export interface Answered {
  index: number;
  messageId: string;
}

export interface RunOutcome {
  acknowledged: Answered[];
  /** Not acknowledged, by code or "timeout". */
  refused: Record<string, number>;
  resent: number;
  /** Could not be sent at its time because its socket was not connected: the driver's own failing, or the server's. */
  unsent: number;
}

export interface Measures {
  ack: HistogramCounts;
  samePod: HistogramCounts;
  crossPod: HistogramCounts;
  /** From the connection attempt that succeeded until everything is here that anybody had heard by then. */
  replay: HistogramCounts;
  /** The same from the moment the network was back, with the client's own pauses. */
  back: HistogramCounts;
  /** How late the driver itself was: sends after their time. */
  sendLag: HistogramCounts;
  /** The event loop's own delays, in milliseconds. */
  loopP99Ms: number;
  /** Deliveries by the time they were heard: [index, when it was to be sent, how long it took], of those that crossed pods. */
  slowest: [index: number, intendedAt: number, tookMs: number][];
}

/** What the clients showed, held against what the table has. */
export interface Verdict {
  missing: number;
  doubled: number;
  misplaced: number;
  /** Clients that showed exactly the table. */
  agreeing: number;
}

export interface Progress {
  connected: number;
  /** Messages shown, over all clients. */
  shown: number;
  disconnects: number;
  refusals: string[];
}

/** The questions that the driver's process answers, by name. */
export interface DriverCalls {
  connect(input: { clients: ClientPlan[]; perSecond: number }): Promise<void>;
  run(input: RunPlan): Promise<RunOutcome>;
  progress(input: null): Promise<Progress>;
  measures(input: { keepSlowest: boolean }): Promise<Measures>;
  /** `table`: by conversation the indexes in the order of seq. */
  judge(input: { table: Map<string, number[]> }): Promise<Verdict>;
  close(input: null): Promise<void>;
}
export type CallName = keyof DriverCalls;
export type Call = { id: number; name: CallName; input: unknown };
export type Reply = { id: number; output?: unknown; error?: string };

/** Milliseconds since 1970 with fractions: the same in every process of one machine. */
export const clock = (): number => performance.timeOrigin + performance.now();
