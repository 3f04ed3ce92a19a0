import type { Actor } from "@namegame/auth";
import { fail, type GameScene, type SocketOutput, type SocketParsed } from "@namegame/contract";
import {
  advanceGame,
  answerGame,
  isOver,
  listMembersAmong,
  presentScenes,
  readRoom,
  gameOfMember,
  type Room,
  type Step,
} from "@namegame/core";
import { publishToPods, type Db } from "@namegame/db";
import type { Log } from "@namegame/service";

import { gameRoom, localSockets } from "../sockets/rooms.ts";
import type { ChatIo, ChatSocket } from "../sockets/types.ts";
import { createShared } from "./shared.ts";

/** The games that have a screen at this pod: it shows them each change, and turns their pages at the bell, as every such pod tries. */
export interface Games {
  /** Shows the game on this socket from now on. @throws not_found */
  enter(socket: ChatSocket, gameId: string): Promise<GameScene>;
  answer(actor: Actor, input: SocketParsed<"game:answer">): Promise<SocketOutput<"game:answer">>;
  /** A pod or a page changed it. */
  changed(gameId: string): void;
  /** More answered, somewhere. */
  answered(gameId: string): void;
  /** What was told may have been missed, or who may look changed: all are read again. */
  lookAgain(): void;
  stop(): void;
}

/** Answers of a pod are told to the others twice a second at most, however many phones there are. */
const TELL_ANSWERS_MS = 500;
/** A bell that rings early by a clock's grain would be refused, and asked again at once. */
const BELL_GRAIN_MS = 5;
/** The step failed, or the database is away: tried again. A game has no other clock than those of its pods. */
const RETRY_MS = 1_000;

interface Watched {
  bell: ReturnType<typeof setTimeout> | undefined;
  telling: ReturnType<typeof setTimeout> | undefined;
}

export function createGames({ io, db, log }: { io: ChatIo; db: Db; log: Log }): Games {
  const watched = new Map<string, Watched>();
  // A hundred phones whose pod died come at once: they share their readings.
  const rooms = createShared((gameId) => readRoom({ db, gameId }));
  const shows = createShared(show);

  function watch(gameId: string): Watched {
    const known = watched.get(gameId);
    if (known) return known;
    const game: Watched = { bell: undefined, telling: undefined };
    watched.set(gameId, game);
    return game;
  }

  function forget(gameId: string): void {
    const game = watched.get(gameId);
    clearTimeout(game?.bell);
    clearTimeout(game?.telling);
    watched.delete(gameId);
  }

  /** Changes that come while it is shown are one more look. */
  function showSoon(gameId: string): void {
    if (watched.has(gameId)) void shows.next(gameId);
  }

  /** Reads the game once, and gives each of this pod's screens what its person may see. */
  async function show(gameId: string): Promise<void> {
    const sockets = localSockets(io, gameRoom(gameId));
    if (sockets.length === 0) return forget(gameId);
    try {
      const room = await rooms.next(gameId);
      if (!room) return forget(gameId);
      const userIds = [...new Set(sockets.map((socket) => socket.data.actor.userId))];
      const members = await listMembersAmong({ db, groupId: room.game.groupId, userIds });
      const { sceneOf } = presentScenes(room);
      for (const socket of localSockets(io, gameRoom(gameId))) {
        const { userId } = socket.data.actor;
        if (members.has(userId)) socket.emit("game", sceneOf(userId));
        else if (sockets.includes(socket)) void socket.leave(gameRoom(gameId));
      }
      ringAtBell(room);
      if (isOver(room)) await turn(gameId, { state: "asking", round: room.game.round, when: "answered" });
    } catch (error) {
      log.warn({ err: error, gameId }, "a game could not be shown");
      ringIn(gameId, RETRY_MS, () => showSoon(gameId));
    }
  }

  function ringAtBell({ game }: Room): void {
    const { id, state, round, phaseLeftMs } = game;
    if (phaseLeftMs === null) return clearTimeout(watched.get(id)?.bell);
    ringIn(id, phaseLeftMs + BELL_GRAIN_MS, () => void turn(id, { state, round, when: "bell" }));
  }

  function ringIn(gameId: string, ms: number, ring: () => void): void {
    const game = watched.get(gameId);
    if (!game) return;
    clearTimeout(game.bell);
    game.bell = setTimeout(ring, ms);
    game.bell.unref();
  }

  /** The pod that makes the step tells all. One that does not is told soon; where that fails, too, it looks for itself. */
  async function turn(gameId: string, step: Step): Promise<void> {
    try {
      const moved = await advanceGame({ db, gameId, step });
      if (!moved && step.when === "bell") ringIn(gameId, RETRY_MS, () => showSoon(gameId));
    } catch (error) {
      log.warn({ err: error, gameId }, "a page of a game was not turned");
      ringIn(gameId, RETRY_MS, () => showSoon(gameId));
    }
  }

  async function showCount(gameId: string): Promise<void> {
    const sockets = localSockets(io, gameRoom(gameId));
    if (sockets.length === 0) return forget(gameId);
    const room = await rooms.next(gameId);
    if (room?.game.state !== "asking") return;
    const { round } = room.game;
    const count = { gameId, round, answered: room.answers.length, players: room.players.length };
    for (const socket of sockets) socket.emit("game_answered", count);
    if (isOver(room)) await turn(gameId, { state: "asking", round, when: "answered" });
  }

  function tellAnswered(gameId: string): void {
    const game = watch(gameId);
    game.telling ??= setTimeout(() => {
      game.telling = undefined;
      publishToPods(db, { type: "game_answered", gameId }).catch((error: unknown) =>
        log.debug({ err: error }, "nobody was told who answered"),
      );
    }, TELL_ANSWERS_MS);
    game.telling.unref();
  }

  return {
    async enter(socket, gameId) {
      const { actor } = socket.data;
      await gameOfMember({ db, actor, gameId });
      // In the room before the reading: what changes in between is then heard.
      await socket.join(gameRoom(gameId));
      const room = (await rooms.next(gameId)) ?? fail("not_found");
      if (!watched.has(gameId)) {
        watch(gameId);
        showSoon(gameId);
      }
      return presentScenes(room).sceneOf(actor.userId);
    },
    async answer(actor, input) {
      const answer = await answerGame({ db, actor, ...input });
      tellAnswered(input.gameId);
      return answer;
    },
    changed: showSoon,
    answered(gameId) {
      if (watched.has(gameId)) showCount(gameId).catch((error: unknown) => log.debug({ err: error }, "answers could not be counted"));
    },
    lookAgain() {
      for (const gameId of watched.keys()) showSoon(gameId);
    },
    stop() {
      // A key that is deleted on the way is not met again.
      for (const gameId of watched.keys()) forget(gameId);
    },
  };
}
