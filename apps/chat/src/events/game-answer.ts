import type { EventHandler } from "./handler.ts";

export const gameAnswer: EventHandler<"game:answer"> = ({ games, actor, input }) => games.answer(actor, input);
