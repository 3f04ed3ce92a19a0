/** A message that somebody wrote: the n-th of its author. */
export interface Written {
  author: string;
  n: number;
  clientId: string;
  body: string;
  /** The server said that it has it: by an acknowledgement, or by giving it back among the conversation's messages. */
  acknowledged: boolean;
}

export interface Row {
  seq: number;
  clientId: string;
  body: string;
}

/** What one socket has at the end. */
export interface Holding {
  /** Client ids by seq. */
  held: ReadonlyMap<number, string>;
  /** Connected, and nothing it knows of is missing. */
  returned: boolean;
}

export interface Comparison {
  written: number;
  acknowledged: number;
  stored: number;
  /** Acknowledged, and not in the table. */
  lost: number;
  /** Never acknowledged, although there was time: the author still sees it as on its way. */
  unanswered: number;
  /** In the table once more than it was written. */
  doubled: number;
  /** In the table before an earlier message of the same author. */
  disordered: number;
  /** Messages of the table that a socket does not have, summed over the sockets. */
  missing: number;
  /** What a socket has and the table does not, or has at another place. */
  foreign: number;
  sockets: number;
  /** Sockets that hold exactly the table. */
  agreeing: number;
  neverReturned: number;
}

/** Compares what was written and what each socket holds with the table, which is the truth. */
export function compare({
  written,
  table,
  sockets,
}: {
  written: readonly Written[];
  table: readonly Row[];
  sockets: readonly Holding[];
}): Comparison {
  const stored = new Set(table.map((row) => row.clientId));
  const acknowledged = written.filter((message) => message.acknowledged);
  const differences = sockets.map(({ held }) => difference(held, table));
  return {
    written: written.length,
    acknowledged: acknowledged.length,
    stored: table.length,
    lost: acknowledged.filter((message) => !stored.has(message.clientId)).length,
    unanswered: written.length - acknowledged.length,
    doubled: table.length - new Set(table.map((row) => row.body)).size,
    disordered: countDisordered(written, table),
    missing: sum(differences.map((each) => each.missing)),
    foreign: sum(differences.map((each) => each.foreign)),
    sockets: sockets.length,
    agreeing: differences.filter((each) => each.missing + each.foreign === 0).length,
    neverReturned: sockets.filter((socket) => !socket.returned).length,
  };
}

function difference(held: ReadonlyMap<number, string>, table: readonly Row[]): { missing: number; foreign: number } {
  const right = table.filter((row) => held.get(row.seq) === row.clientId).length;
  return { missing: table.length - right, foreign: held.size - right };
}

function countDisordered(written: readonly Written[], table: readonly Row[]): number {
  const byClientId = new Map(written.map((message) => [message.clientId, message]));
  const newest = new Map<string, number>();
  let disordered = 0;
  for (const { clientId } of table) {
    const message = byClientId.get(clientId);
    if (!message) continue;
    const before = newest.get(message.author) ?? -1;
    if (message.n < before) disordered += 1;
    newest.set(message.author, Math.max(before, message.n));
  }
  return disordered;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
