import type { EventHandler } from "./handler.ts";

export const gameEnter: EventHandler<"game:enter"> = ({ games, socket, input: { gameId } }) => games.enter(socket, gameId);
