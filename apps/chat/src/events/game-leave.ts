import { gameRoom } from "../sockets/rooms.ts";
import type { EventHandler } from "./handler.ts";

export const gameLeave: EventHandler<"game:leave"> = async ({ socket, input: { gameId } }) => {
  await socket.leave(gameRoom(gameId));
  return {};
};
