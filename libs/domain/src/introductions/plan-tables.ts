import { type Random, shuffle } from "../practice/random.ts";
import { firstSeats } from "./first-seats.ts";
import { APART_COST, improve, MET_COST, REPEAT_COST } from "./seating.ts";
import { tableCounts } from "./table-sizes.ts";

/** Two people in either order, as a key. */
export function pairKey(one: string, two: string): string {
  return one < two ? `${one} ${two}` : `${two} ${one}`;
}

/** What is known of pairs, by {@link pairKey}. */
export interface Pairs {
  /** Those who met before: at a table of new faces they are not needed. */
  met: ReadonlySet<string>;
  /** Those whom a block keeps apart. */
  apart: ReadonlySet<string>;
}

/** Moves of a search; some tens of milliseconds. */
const MOVES = 6_000;
const STARTS = 2;

/**
 * Tables for an evening: for each round the tables, each with the people at it. Everybody sits once a round, at tables of three to five where
 * so many people can; nobody sits twice with the same person where the search finds a way, else with as few as it finds; those who met before sit together
 * least. The number of tables may give way for that, and is the same in every round.
 */
export function planTables({
  people,
  rounds,
  pairs,
  random,
}: {
  people: readonly string[];
  rounds: number;
  pairs: Pairs;
  random: Random;
}): string[][][] {
  let best: { cost: number; seats: number[][]; order: string[] } | null = null;
  for (const tables of tableCounts(people.length)) {
    for (let start = 0; start < STARTS; start += 1) {
      const order = shuffle(people, random);
      const seats = firstSeats({ people: people.length, tables, rounds });
      const cost = improve({ seats, pairCost: pairCosts(order, pairs), moves: tables === 1 ? 0 : MOVES, random });
      if (!best || cost < best.cost) best = { cost, seats, order };
    }
    if (best!.cost < REPEAT_COST) break;
  }
  return best ? best.seats.map((round) => tablesOf(round, best.order)) : [];
}

function pairCosts(order: readonly string[], { met, apart }: Pairs): (one: number, two: number) => number {
  const count = order.length;
  const costs = new Float64Array(count * count);
  for (let one = 0; one < count; one += 1) {
    for (let two = one + 1; two < count; two += 1) {
      const key = pairKey(order[one]!, order[two]!);
      const cost = apart.has(key) ? APART_COST : met.has(key) ? MET_COST : 0;
      costs[one * count + two] = costs[two * count + one] = cost;
    }
  }
  return (one, two) => costs[one * count + two]!;
}

function tablesOf(seats: readonly number[], order: readonly string[]): string[][] {
  const tables: string[][] = [];
  for (const [index, table] of seats.entries()) (tables[table] ??= []).push(order[index]!);
  return tables;
}

/**
 * Where somebody sits who comes when the tables are made: for each round the number of the table, from 0. The smallest one, among equals the one with the
 * fewest whom they sat with or met, and never beside one whom a block keeps apart while there is another.
 */
export function seatLate({ rounds, userId, pairs }: { rounds: readonly (readonly string[][])[]; userId: string; pairs: Pairs }): number[] {
  const satWith = new Set<string>();
  return rounds.map((tables) => {
    const cost = (table: readonly string[]) => [
      table.filter((other) => pairs.apart.has(pairKey(userId, other))).length,
      table.length,
      table.filter((other) => satWith.has(other)).length,
      table.filter((other) => pairs.met.has(pairKey(userId, other))).length,
    ];
    const [best] = tables.map((table, index) => ({ index, table, cost: cost(table) })).sort((a, b) => compare(a.cost, b.cost));
    for (const other of best?.table ?? []) satWith.add(other);
    return best?.index ?? 0;
  });
}

function compare(one: readonly number[], two: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== two[index]);
  return at < 0 ? 0 : one[at]! - two[at]!;
}
