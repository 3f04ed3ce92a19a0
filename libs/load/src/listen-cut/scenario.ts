import { setTimeout as sleep } from "node:timers/promises";

/** One participant's ear and voice. */
export interface Client {
  /** Texts in the order they were heard. */
  readonly heard: readonly string[];
  /** Resolves when the server has acknowledged it; tries again for as long as it takes. */
  send(text: string): Promise<void>;
  close(): void;
}

/** A chat of two processes on one PostgreSQL. */
export interface Contestant {
  readonly name: string;
  connect(index: number): Promise<Client>;
  /** Cuts the LISTEN connections of both processes; resolves with how many there were. */
  cutListen(): Promise<number>;
  /** Connections of the processes to the database: those in use, and all. */
  slots(): Promise<Slots>;
  /** How often a process ended by itself so far. */
  exits(): number;
  stop(): Promise<void>;
}

export interface Slots {
  listening: number;
  /** Taken from a pool and not given back, while nothing is going on. */
  taken: number;
}

export interface ScenarioSize {
  clients: number;
  messages: number;
  cuts: number;
  /** Milliseconds between two messages. */
  everyMs: number;
}

export interface Outcome {
  name: string;
  expected: number;
  clients: number;
  /** Over all clients. */
  missing: number;
  doubled: number;
  /** Clients that heard exactly what the first one heard, in the same order, everything once. */
  agreeing: number;
  cuts: number;
  exits: number;
  before: Slots;
  after: Slots;
  seconds: number;
  passed: boolean;
}

// After the last that anybody heard: longer than the stock adapter needs to listen again, several times what we need.
const QUIET_MS = 8_000;
const SETTLE_STEP_MS = 100;

export const FULL_SIZE: ScenarioSize = { clients: 20, messages: 200, cuts: 5, everyMs: 30 };

/** Messages from every client over both processes, while the LISTEN connections are cut. Who heard what? */
export async function runListenCut(contestant: Contestant, size: ScenarioSize = FULL_SIZE): Promise<Outcome> {
  const begun = performance.now();
  const clients: Client[] = [];
  try {
    for (let index = 0; index < size.clients; index += 1) clients.push(await contestant.connect(index));
    const before = await contestant.slots();
    const cuts = await sendWhileCutting({ contestant, clients, size });
    const expected = Array.from({ length: size.messages }, (_, index) => `message ${index}`);
    await settle(clients, expected.length);
    return judge({ contestant, clients, expected, cuts, before, after: await contestant.slots(), begun });
  } finally {
    for (const client of clients) client.close();
    await contestant.stop();
  }
}

async function sendWhileCutting({ contestant, clients, size }: { contestant: Contestant; clients: readonly Client[]; size: ScenarioSize }) {
  const cutEvery = Math.floor(size.messages / size.cuts);
  const sent: Promise<void>[] = [];
  let cuts = 0;
  for (let index = 0; index < size.messages; index += 1) {
    sent.push(clients[index % clients.length]!.send(`message ${index}`));
    // In the middle of each stretch, so that messages follow every cut.
    if (index % cutEvery === Math.floor(cutEvery / 2)) cuts += await contestant.cutListen();
    await sleep(size.everyMs);
  }
  await Promise.all(sent);
  return cuts;
}

async function settle(clients: readonly Client[], expected: number): Promise<void> {
  let heard = -1;
  let quietSince = performance.now();
  while (clients.some((client) => new Set(client.heard).size < expected)) {
    const now = clients.reduce((sum, client) => sum + client.heard.length, 0);
    // Counted in silence, not in all: a busy machine is slow, and is not to be taken for one that has lost something.
    if (now !== heard) quietSince = performance.now();
    else if (performance.now() - quietSince > QUIET_MS) break;
    heard = now;
    await sleep(SETTLE_STEP_MS);
  }
  // Doubles and late slots would come now.
  await sleep(SETTLE_STEP_MS * 5);
}

function judge(run: {
  contestant: Contestant;
  clients: readonly Client[];
  expected: readonly string[];
  cuts: number;
  before: Slots;
  after: Slots;
  begun: number;
}): Outcome {
  const { contestant, clients, expected, cuts, before, after } = run;
  const first = clients[0]!.heard;
  let [missing, doubled, agreeing] = [0, 0, 0];
  for (const { heard } of clients) {
    const distinct = new Set(heard);
    const absent = expected.filter((text) => !distinct.has(text)).length;
    missing += absent;
    doubled += heard.length - distinct.size;
    const same = heard.length === first.length && heard.every((text, index) => text === first[index]);
    if (same && absent === 0 && heard.length === expected.length) agreeing += 1;
  }
  const exits = contestant.exits();
  return {
    name: contestant.name,
    expected: expected.length,
    clients: clients.length,
    missing,
    doubled,
    agreeing,
    cuts,
    exits,
    before,
    after,
    seconds: (performance.now() - run.begun) / 1000,
    passed: agreeing === clients.length && exits === 0 && cuts > 0 && after.taken === before.taken && after.listening === before.listening,
  };
}
