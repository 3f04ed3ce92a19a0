import type { Fleet } from "../client/fleet.ts";
import { compare } from "./compare.ts";
import { faultsOf } from "./faults.ts";
import type { Gaps, Outcome } from "./outcome.ts";
import { percentile } from "./percentile.ts";
import { readTable } from "./read-table.ts";

/** What the drill has shown: everything counted, and what must not be. */
export async function judge(run: {
  name: string;
  fleet: Fleet;
  conversationId: string;
  pages: Outcome["pages"];
  connections: Outcome["connections"] | undefined;
  events: Outcome["events"];
  seconds: number;
  done: { command?: Outcome["command"]; faults?: string[] };
  commandMayFail: boolean;
}): Promise<Outcome> {
  const { fleet, conversationId, pages, connections, events, done } = run;
  const { clients, ledger, counts } = fleet;
  const reading = clients.find((client) => client.line.isOpen()) ?? clients[0]!;
  // Before the reading, which takes seconds in which sockets might still come.
  const sockets = clients.map(({ held, returned }) => ({ held: new Map(held), returned }));
  const table = await readTable({ client: reading, conversationId });
  const total = (key: "pushed" | "read" | "repeated") => clients.reduce((sum, { reader }) => sum + reader.counts[key], 0);
  const counted: Omit<Outcome, "faults"> = {
    drill: run.name,
    seconds: Math.round(run.seconds * 10) / 10,
    messages: {
      ...compare({ written: ledger.written, table, sockets }),
      pushed: total("pushed"),
      read: total("read"),
      repeated: total("repeated"),
    },
    sockets: counts,
    gap: gapsOf(clients.map(({ gap }) => gap.longest())),
    pages,
    ...(connections && { connections }),
    events,
    ...(done.command && { command: done.command }),
  };
  return { ...counted, faults: [...faultsOf(counted, { commandMayFail: run.commandMayFail }), ...(done.faults ?? [])] };
}

function gapsOf(longest: readonly (number | undefined)[]): Gaps {
  const lost = longest.filter((gap) => gap !== undefined).map(Math.round);
  return { sockets: lost.length, p50Ms: percentile(lost, 0.5), p95Ms: percentile(lost, 0.95), maxMs: percentile(lost, 1) };
}
