import { ackDurable } from "./ack-durable/ack-durable.ts";
import { fanOut } from "./fan-out/fan-out.ts";
import { forgetting } from "./forgetting/forgetting.ts";
import { FULL_SIZE as GAME, playGame } from "./game/game.ts";
import { startOwnPostgres, type OwnPostgres } from "./harness/own-postgres.ts";
import { idle } from "./idle/idle.ts";
import { FULL_SIZE as JITTER, jitter } from "./jitter/jitter.ts";
import { listenCut } from "./listen-cut/listen-cut.ts";
import { reportListenCut } from "./listen-cut/report.ts";
import { podKill } from "./pod-kill/pod-kill.ts";
import { reportPodKill } from "./pod-kill/report.ts";
import { postgresDrops } from "./postgres-drops/postgres-drops.ts";
import { FULL_SIZE as PRACTICE, practice } from "./practice/practice.ts";
import type { Outcome } from "./report/figures.ts";
import { FULL_SIZE as SOCKETS, sockets } from "./sockets/sockets.ts";
import { throughput } from "./throughput/throughput.ts";
import { unrelatedWrites } from "./unrelated-writes/unrelated-writes.ts";

/** What the command line may change of a scenario. */
export interface ScenarioOptions {
  /** People or sockets, where a scenario has many. */
  clients?: number | undefined;
  kills?: number | undefined;
  /** How far people are from the pods, in milliseconds there and back. */
  roundTripMs?: number | undefined;
  /** Milliseconds that every flush to disk takes longer, as on a slower disk. */
  flushMs?: number | undefined;
}

export interface Scenario {
  about: string;
  run(options: ScenarioOptions): Promise<Outcome>;
}

/** Everything that `npm run load` can measure, by name. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  "listen-cut": {
    about: "everybody hears everything once and in order through five cuts of LISTEN",
    run: (options) =>
      onPostgres(options, async (stage) => {
        const { ours, controls } = await listenCut(stage);
        return spoken({ text: reportListenCut([ours, ...controls]), passed: ours.passed && controls.every((control) => !control.passed) });
      }),
  },
  "pod-kill": {
    about: "nothing acknowledged is lost when pods are killed or rolled at work",
    run: (options) =>
      onPostgres(options, async (stage) => {
        const outcomes = [await podKill({ ...stage, signal: "SIGKILL" }), await podKill({ ...stage, signal: "SIGTERM" })];
        return spoken({ text: outcomes.map(reportPodKill).join("\n\n"), passed: outcomes.every((outcome) => outcome.passed) });
      }),
  },
  jitter: {
    about: "people on bad networks: complete, once, in order, and how soon after coming back (--clients, 300; --round-trip-ms)",
    run: (options) =>
      onPostgres(options, (stage) =>
        jitter(stage, {
          ...JITTER,
          ...(options.clients && { clients: options.clients }),
          ...(options.roundTripMs && { roundTripMs: options.roundTripMs }),
        }),
      ),
  },
  "postgres-drops": {
    about: "20 terminated LISTENs, a restart of PostgreSQL, a link that falls silent",
    run: () => postgresDrops(),
  },
  "ack-durable": {
    about: "PostgreSQL and chat processes killed at random (--kills, 6)",
    run: ({ kills }) => ackDurable({ kills: kills ?? 6 }),
  },
  throughput: {
    about: "acknowledged messages a second, and how many share a notification (--flush-ms for a slower disk)",
    run: (options) => onPostgres(options, (stage) => throughput(stage)),
  },
  "fan-out": {
    about: "a room of 250 over two pods: how long until the others have it",
    run: (options) => onPostgres(options, (stage) => fanOut(stage)),
  },
  forgetting: {
    about: "names known after 90 days, ours beside the old rule and SM-2; writes src/forgetting/README.md",
    run: () => forgetting(),
  },
  game: {
    about: "a room full of phones plays over two pods, one of which is killed (--clients, 200)",
    run: (options) => onPostgres(options, (stage) => playGame(stage, { ...GAME, ...(options.clients && { phones: options.clients }) })),
  },
  idle: {
    about: "what a quiet minute costs the database",
    run: (options) => onPostgres(options, (stage) => idle(stage)),
  },
  practice: {
    about: "a member of a large group opens practice; a device sends its queue (--clients, 1000)",
    run: (options) =>
      onPostgres(options, (stage) => practice(stage, { ...PRACTICE, ...(options.clients && { members: options.clients }) })),
  },
  sockets: {
    about: "memory of open pages, and connections to the database with them (--clients, 3000)",
    run: (options) => onPostgres(options, (stage) => sockets(stage, { ...SOCKETS, ...(options.clients && { sockets: options.clients }) })),
  },
  "unrelated-writes": {
    about: "commits of others while chat notifies, beside those while it does not",
    run: (options) => onPostgres(options, (stage) => unrelatedWrites(stage)),
  },
};

/** PostgreSQL's own imitation of a slow disk: whoever flushes first waits so long, and those who wait with it share the flush. */
async function onPostgres({ flushMs }: ScenarioOptions, work: (postgres: OwnPostgres) => Promise<Outcome>): Promise<Outcome> {
  const slow: Record<string, string> = flushMs ? { commit_delay: String(Math.round(flushMs * 1_000)), commit_siblings: "0" } : {};
  const postgres = await startOwnPostgres(slow);
  try {
    return await work(postgres);
  } finally {
    await postgres.stop();
  }
}

function spoken({ text, passed }: { text: string; passed: boolean }): Outcome {
  return { figures: [], faults: passed ? [] : ["not as it must be, see above"], notes: [text] };
}
