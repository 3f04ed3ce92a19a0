import type { Fleet } from "../client/fleet.ts";
import { every } from "./every.ts";

/** Lets the writers write in turn, so many messages a second all together. Returns the end of it. */
export function startMessages({ fleet, writers, perSecond }: { fleet: Fleet; writers: number; perSecond: number }): () => void {
  const counts = new Array<number>(writers).fill(0);
  let turn = 0;
  return every(perSecond, () => {
    const index = turn % writers;
    const client = fleet.clients[index]!;
    const n = counts[index]!;
    const body = `message ${n} of member ${index}`;
    const { clientId } = client.write(body);
    fleet.ledger.wrote({ author: client.member.userId, n, clientId, body });
    counts[index] = n + 1;
    turn += 1;
  });
}
