import type { Random } from "../practice/random.ts";

/** What a pair at one table costs: two whom a block keeps apart are worse than all repetitions, one repetition is worse than all who met before. */
export const APART_COST = 1e9;
export const REPEAT_COST = 1e5;
export const MET_COST = 1;

/** Seats of some rounds, people by number, with what they cost, which each exchange of two keeps up to date. */
export class Seating {
  cost = 0;
  private readonly together: Uint8Array;
  private readonly tables: Set<number>[][];

  private readonly seats: number[][];
  private readonly pairCost: (one: number, two: number) => number;

  /** `seats`: the table of each person in each round; changed in place. `pairCost`: of each time at one table. */
  constructor(seats: number[][], pairCost: (one: number, two: number) => number) {
    this.seats = seats;
    this.pairCost = pairCost;
    const people = seats[0]?.length ?? 0;
    this.together = new Uint8Array(people * people);
    this.tables = seats.map(() => []);
    for (let round = 0; round < seats.length; round += 1)
      for (let one = 0; one < people; one += 1) this.sit(round, one, seats[round]![one]!);
  }

  /** Exchanges two people in one round. The same again takes it back. */
  exchange(round: number, one: number, two: number): void {
    const [from, to] = [this.seats[round]![one]!, this.seats[round]![two]!];
    if (from === to) return;
    this.rise(round, one, from);
    this.rise(round, two, to);
    this.sit(round, one, to);
    this.sit(round, two, from);
  }

  private sit(round: number, one: number, table: number): void {
    const others = (this.tables[round]![table] ??= new Set());
    for (const other of others) this.cost += this.meet(one, other, 1);
    others.add(one);
    this.seats[round]![one] = table;
  }

  private rise(round: number, one: number, table: number): void {
    const others = this.tables[round]![table]!;
    others.delete(one);
    for (const other of others) this.cost += this.meet(one, other, -1);
  }

  private meet(one: number, two: number, by: 1 | -1): number {
    const people = this.seats[0]!.length;
    const at = one < two ? one * people + two : two * people + one;
    const before = this.together[at]!;
    this.together[at] = before + by;
    const repeats = Math.max(0, before + by - 1) - Math.max(0, before - 1);
    return by * this.pairCost(one, two) + repeats * REPEAT_COST;
  }
}

/** Exchanges people by chance, in one round or in all, and keeps what is not worse, until nothing costs any more or the moves are spent. */
export function improve(options: {
  seats: number[][];
  pairCost: (one: number, two: number) => number;
  moves: number;
  random: Random;
}): number {
  const { seats, pairCost, moves, random } = options;
  const seating = new Seating(seats, pairCost);
  const people = seats[0]?.length ?? 0;
  const any = (count: number) => Math.floor(random() * count);
  for (let move = 0; move < moves && seating.cost > 0; move += 1) {
    const [one, two, inAll] = [any(people), any(people), random() < 0.5];
    const rounds = inAll ? seats.map((_, round) => round) : [any(seats.length)];
    const before = seating.cost;
    for (const round of rounds) seating.exchange(round, one, two);
    if (seating.cost > before) for (const round of rounds) seating.exchange(round, one, two);
  }
  return seating.cost;
}
