import type { GameScene } from "@namegame/contract";
import { advanceGame, setConsent, withdraw } from "@namegame/core";
import { makeGame, testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";

import { good, twoPods, type Ear, type Person } from "../pods.fixture.ts";

const database = await testDatabase();
const { db } = database;
const { pods, person, connect, startPod } = await twoPods(database);

interface Player {
  person: Person;
  ear: Ear;
  scenes: GameScene[];
  counts: { answered: number; players: number }[];
}

/** A lobby whose players' phones are at both pods in turn. */
async function room(count: number, values: Parameters<typeof makeGame>[1]["values"] = {}) {
  const people = await Promise.all(Array.from({ length: count }, (_, index) => person(`Player${"abcdefgh"[index]} ${index}`)));
  const game = await makeGame(db, { players: people.map(({ id }) => id), values });
  const players = await Promise.all(people.map((one, index) => sit(one, game.gameId, index % 2)));
  return { ...game, players };
}

async function sit(one: Person, gameId: string, pod: number | { port: number }): Promise<Player> {
  const ear = await connect(one, pod);
  const player: Player = { person: one, ear, scenes: [], counts: [] };
  ear.socket.on("game", (scene: GameScene) => player.scenes.push(scene));
  ear.socket.on("game_answered", (heard: { answered: number; players: number }) => player.counts.push(heard));
  player.scenes.push(good(await ear.ask("game:enter", { gameId })));
  return player;
}

const newest = ({ scenes }: Player): GameScene => scenes.at(-1)!;
const solution = (gameId: string) =>
  db.selectFrom("game_rounds").selectAll().where("game_id", "=", gameId).orderBy("number", "desc").executeTakeFirstOrThrow();

function start(gameId: string) {
  return advanceGame({ db, gameId, step: { state: "lobby", round: 0, when: "now" } });
}

/** Waits until every phone shows this, which must be the newest that each was told. */
async function all(players: readonly Player[], state: GameScene["game"]["state"], round: number): Promise<void> {
  await expect
    .poll(() => players.map((player) => `${newest(player).game.state} ${newest(player).game.round}`), { timeout: 15_000 })
    .toEqual(players.map(() => `${state} ${round}`));
}

describe("a game over two pods", () => {
  it("shows every phone each page, turns it early once all have answered, and by the bell where somebody is silent", async () => {
    const { gameId, players } = await room(4, { round_seconds: 5 });
    await start(gameId);
    await all(players, "asking", 1);
    const { subject_id: subject, option_ids: options } = await solution(gameId);
    const answering = players.filter((player) => player.person.id !== subject);
    for (const player of answering) {
      good(
        await player.ear.ask("game:answer", {
          gameId,
          round: 1,
          chosenId: player === answering[0] ? options.find((id) => id !== subject)! : subject!,
        }),
      );
    }
    await all(players, "reveal", 1);
    const early = newest(players[0]!).game;
    expect(early.reveal).toMatchObject({ answered: 3, right: 2 });
    expect(newest(answering[0]!).seat).toMatchObject({ correct: false, gained: 0 });
    expect(newest(answering[1]!).seat).toMatchObject({ correct: true });
    // Nobody answers the second one: both pods ring, and one turns the page.
    await advanceGame({ db, gameId, step: { state: "reveal", round: 1, when: "now" } });
    await all(players, "asking", 2);
    await all(players, "reveal", 2);
    expect(await db.selectFrom("game_rounds").select("number").where("game_id", "=", gameId).execute()).toHaveLength(2);
  });

  it("tells the others how many have answered, and no more of it", async () => {
    const { gameId, players } = await room(4, { round_seconds: 60 });
    await start(gameId);
    await all(players, "asking", 1);
    const { subject_id: subject } = await solution(gameId);
    const one = players.find((player) => player.person.id !== subject)!;
    good(await one.ear.ask("game:answer", { gameId, round: 1, chosenId: subject! }));
    await expect
      .poll(() => players.map(({ counts }) => counts.at(-1)), { timeout: 10_000 })
      .toEqual(players.map(() => ({ gameId, round: 1, answered: 1, players: 4 })));
    expect(players.every((player) => newest(player).game.reveal === null && newest(player).seat.correct === null)).toBe(true);
  });

  it("goes on where a pod ends in the middle of a round: its phones come back to the other with all their points", async () => {
    const third = await startPod();
    const { gameId, players } = await room(4, { round_seconds: 6 });
    const strays = [await sit(players[0]!.person, gameId, third), await sit(players[1]!.person, gameId, third)];
    await start(gameId);
    await all([...players, ...strays], "asking", 1);
    const { subject_id: subject } = await solution(gameId);
    const one = players.find((player) => player.person.id !== subject)!;
    good(await one.ear.ask("game:answer", { gameId, round: 1, chosenId: subject! }));
    await third.server.close();
    await all(players, "reveal", 1);
    const back = await sit(one.person, gameId, 1);
    expect(newest(back).seat).toMatchObject({ correct: true, points: newest(one).seat.points });
    expect(newest(back).seat.points).toBeGreaterThan(100);
  });

  it("is taken up by the first phone that comes, where no pod had a screen of it when the bell rang", async () => {
    const { gameId, players } = await room(3, { round_seconds: 5 });
    await start(gameId);
    await all(players, "asking", 1);
    for (const { ear } of players) ear.socket.disconnect();
    await db
      .updateTable("games")
      .set({ phase_ends_at: sql`clock_timestamp() - interval '1 minute'` })
      .where("id", "=", gameId)
      .execute();
    const back = await sit(players[2]!.person, gameId, 0);
    await all([back], "reveal", 1);
    expect(newest(back).game.phaseLeftMs).toBeGreaterThan(0);
  });

  it("shows nobody's face who takes it back, from the next frame on, at both pods", async () => {
    const { gameId, groupId, players } = await room(5, { round_seconds: 60 });
    await start(gameId);
    await all(players, "asking", 1);
    const { subject_id: subject } = await solution(gameId);
    const shown = players.find((player) => player.person.id === subject)!;
    await withdraw({ db, actor: shown.person.actor, gameId });
    await all(players, "reveal", 1);
    expect(players.map((player) => newest(player).game.reveal?.person)).toEqual(players.map(() => null));
    expect(newest(shown).seat.withdrawn).toBe(true);
    const other = players.find((player) => player !== shown)!;
    await setConsent({ db, actor: other.person.actor, groupId, plays: false });
    await expect.poll(() => players.map((player) => newest(player).game.faces)).toEqual(players.map(() => 3));
  });

  it("reveals a question at once whose subject says no, also where they take no seat back", async () => {
    const { gameId, groupId, players } = await room(4, { round_seconds: 60 });
    await start(gameId);
    await all(players, "asking", 1);
    const { subject_id: subject } = await solution(gameId);
    const shown = players.find((player) => player.person.id === subject)!;
    await setConsent({ db, actor: shown.person.actor, groupId, plays: false });
    await all(players, "reveal", 1);
    expect(players.map((player) => newest(player).game.reveal?.person)).toEqual(players.map(() => null));
  });

  it("is shown no longer to somebody who left the group, and not to a socket that left the game", async () => {
    const { gameId, groupId, players } = await room(4, { round_seconds: 60 });
    const [gone, away] = [players[2]!, players[3]!];
    await db
      .updateTable("memberships")
      .set({ left_at: new Date() })
      .where("group_id", "=", groupId)
      .where("user_id", "=", gone.person.id)
      .execute();
    good(await away.ear.ask("game:leave", { gameId }));
    const before = [gone.scenes.length, away.scenes.length];
    await start(gameId);
    await all(players.slice(0, 2), "asking", 1);
    await advanceGame({ db, gameId, step: { state: "asking", round: 1, when: "now" } });
    await all(players.slice(0, 2), "reveal", 1);
    expect([gone.scenes.length, away.scenes.length]).toEqual(before);
    expect(await gone.ear.ask("game:enter", { gameId })).toMatchObject({ ok: false, error: { code: "not_found" } });
  });

  it("is read again after a pod did not hear the others", async () => {
    const { gameId, players } = await room(3, { round_seconds: 60 });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'namegame-chat-listen' and datname = current_database()`.execute(
      db,
    );
    await start(gameId);
    await all(players, "asking", 1);
    expect(players.map((player) => newest(player).seat.plays)).toEqual([true, true, true]);
  });
});

it("a pod without screens of a game does nothing for it", async () => {
  const { gameId, players } = await room(3);
  for (const { ear } of players) ear.socket.disconnect();
  await start(gameId);
  expect(pods[0].logged()).not.toContain("could not be shown");
  expect((await solution(gameId)).number).toBe(1);
});
