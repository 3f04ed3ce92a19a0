import { setTimeout as sleep } from "node:timers/promises";

import { advanceGame, getScene } from "@namegame/core";
import { makeGame } from "@namegame/testing";

import { createHistogram } from "../driver/histogram.ts";
import { startBalancer } from "../harness/balancer.ts";
import { startPods } from "../harness/contestants.ts";
import { makeRoom } from "../harness/room.ts";
import type { Stage } from "../harness/stage.ts";
import type { Outcome } from "../report/figures.ts";
import { openPhone, type Phone } from "./phone.ts";
import { findFaults } from "./verdict.ts";

export interface GameSize {
  phones: number;
  rounds: number;
  roundSeconds: number;
}

export const FULL_SIZE: GameSize = { phones: 200, rounds: 10, roundSeconds: 8 };
const REVEAL_GOAL_MS = 500;
const BACK_GOAL_MS = 5_000;
const LOOK_MS = 50;
/** Into the question at which a pod is killed: phones are answering. */
const KILL_AFTER_MS = 600;
const LIMIT_MS = 300_000;

/**
 * A room full of phones over two pods plays a game, of which one pod is killed while a question is asked. How soon is a reveal on every phone, how
 * soon is a cut phone back, and is any answer lost or counted twice?
 */
export async function playGame(stage: Stage, size: GameSize = FULL_SIZE): Promise<Outcome> {
  const { guests } = await makeRoom({ db: stage.db, people: size.phones });
  const { gameId } = await makeGame(stage.db, {
    players: guests.map(({ userId }) => userId),
    values: { round_count: size.rounds, round_seconds: size.roundSeconds },
  });
  const pods = await startPods({ side: "ours", url: stage.url, directUrl: stage.directUrl });
  const balancer = await startBalancer(pods.ports);
  const phones: Phone[] = [];
  try {
    const first = await getScene({ db: stage.db, actor: { userId: guests[0]!.userId, sessionId: "" }, gameId });
    for (const guest of guests) phones.push(openPhone({ url: balancer.url, guest, gameId, first }));
    await until(() => phones.every((phone) => phone.enteredAt() > 0), "every phone in the game");
    await advanceGame({ db: stage.db, gameId, step: { state: "lobby", round: 0, when: "now" } });

    const killRound = Math.ceil(size.rounds / 2);
    await until(() => phones.some((phone) => isAsking(phone, killRound)), "the round in which a pod is killed");
    await sleep(KILL_AFTER_MS);
    const [before, killedAt] = [phones.map((phone) => phone.cuts()), Date.now()];
    await pods.kill(0);
    const cut = () => phones.filter((phone, index) => phone.cuts() > before[index]!);
    await until(() => cut().length > 0 && cut().every((phone) => phone.enteredAt() > killedAt), "every cut phone back");
    const back = cut();
    const backMs = createHistogram();
    for (const phone of back) backMs.record(phone.enteredAt() - killedAt);

    await until(() => phones.every((phone) => phone.scene().game.state === "ended"), "the end on every phone");
    const reveals = createHistogram();
    const rounds = await stage.db.selectFrom("game_rounds").select(["number", "revealed_at"]).where("game_id", "=", gameId).execute();
    for (const { number, revealed_at } of rounds) {
      // Of the round in which a pod was killed the cut phones are measured by themselves.
      for (const phone of number === killRound ? phones.filter((each) => !back.includes(each)) : phones) {
        const at = phone.revealedAt.get(number);
        if (at !== undefined) reveals.record(at - revealed_at!.getTime());
      }
    }
    const faults = await findFaults({ db: stage.db, gameId, phones, rounds: size.rounds });
    return {
      figures: [
        { name: "answers", unit: "answers", ours: phones.reduce((sum, phone) => sum + phone.confirmed.length, 0) },
        { name: "reveal on a phone, p50", unit: "ms", ours: reveals.quantile(0.5) },
        { name: "reveal on a phone, p95", unit: "ms", ours: reveals.quantile(0.95), goal: { of: "ours", atMost: REVEAL_GOAL_MS } },
        { name: "reveal on a phone, p99", unit: "ms", ours: reveals.quantile(0.99) },
        { name: "cut by the kill", unit: "phones", ours: back.length },
        { name: "back in the game, p50", unit: "ms", ours: backMs.quantile(0.5) },
        { name: "back in the game, last", unit: "ms", ours: backMs.quantile(1), goal: { of: "ours", atMost: BACK_GOAL_MS } },
      ],
      faults: [...faults, ...(pods.exits() > 0 ? [`${pods.exits()} exits of a process`] : [])],
      notes: [],
    };
  } finally {
    for (const phone of phones) phone.close();
    await balancer.close();
    await pods.stop();
  }
}

function isAsking(phone: Phone, round: number): boolean {
  const { game } = phone.scene();
  return game.state === "asking" && game.round === round;
}

async function until(holds: () => boolean, what: string): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`not within ${LIMIT_MS / 1_000} s: ${what}`);
    await sleep(LOOK_MS);
  }
}
