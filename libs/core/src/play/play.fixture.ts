import type { DB, Db } from "@namegame/db";
import { makeGame, makeUser } from "@namegame/testing";
import type { Selectable } from "kysely";
import { advanceGame } from "./advance-game.ts";
import { answerGame } from "./answer-game.ts";
import { getScene } from "./get-scene.ts";

const NAMES = ["Olga", "Ama", "Ben", "Cleo", "Dov", "Eva", "Finn", "Gita"];

/** A lobby of so many people, all of whom may be shown; the first is the host. */
export async function roomOf(db: Db, count: number, values: Parameters<typeof makeGame>[1]["values"] = {}) {
  const people = await Promise.all(
    Array.from({ length: count }, (_, index) => makeUser(db, { name: `${NAMES[index] ?? `N${index}`} ${index}` })),
  );
  const { gameId, groupId, eventId } = await makeGame(db, { players: people.map(({ id }) => id), values });
  const actors = people.map(({ id }) => ({ userId: id, sessionId: "00000000-0000-7000-8000-000000000000" }));
  const [host] = actors as [(typeof actors)[number]];
  const scene = (actor = host) => getScene({ db, actor, gameId });
  const turn = async (when: "bell" | "answered" | "now" = "now", random = Math.random) => {
    const { game } = await scene();
    return advanceGame({ db, gameId, step: { state: game.state, round: game.round, when }, random });
  };
  /** What the screens do not say. */
  const solution = (): Promise<Selectable<DB["game_rounds"]>> =>
    db.selectFrom("game_rounds").selectAll().where("game_id", "=", gameId).orderBy("number", "desc").executeTakeFirstOrThrow();
  /** An answer to the round that is asked, right or wrong. */
  const answer = async (actor: (typeof actors)[number], right: boolean, at: Db = db) => {
    const { number, kind, subject_id, option_ids } = await solution();
    const subject = people.find(({ id }) => id === subject_id)!;
    const given =
      kind === "recall"
        ? { typed: right ? subject.name : "Nobody" }
        : { chosenId: right ? subject.id : option_ids.find((id) => id !== subject.id)! };
    return answerGame({ db: at, actor, gameId, round: number, ...given });
  };
  /** The bell of the phase that goes on rang so long ago. */
  const ring = (agoMs = 1) =>
    db
      .updateTable("games")
      .set({ phase_ends_at: new Date(Date.now() - agoMs) })
      .where("id", "=", gameId)
      .execute();
  return { people, actors, host, gameId, groupId, eventId, scene, turn, solution, answer, ring };
}
