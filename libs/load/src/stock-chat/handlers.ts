import type { Actor } from "@namegame/auth";
import { AppError, socketEvents, type Message, type Result, type SocketEventName } from "@namegame/contract";
import { appendMessages, getConversation, listConversations, listMessages, markRead, syncConversations } from "@namegame/core";
import type { Db } from "@namegame/db";

type Handler = (call: { db: Db; actor: Actor; input: never; emit: (message: Message) => void }) => Promise<unknown>;

// What the drill uses; messages that change are no part of the comparison.
const handlers: Partial<Record<SocketEventName, Handler>> = {
  "conversation:list": async ({ db, actor }) => ({ conversations: await listConversations({ db, actor }) }),
  "conversation:get": async ({ db, actor, input }) => ({ conversation: await getConversation({ db, actor, ...(input as object as Of) }) }),
  "conversation:sync": ({ db, actor, input }) =>
    syncConversations({ db, actor, ...(input as object as { cursors: Record<string, number> }) }),
  "conversation:read": async ({ db, actor, input }) => ({
    readSeq: await markRead({ db, actor, ...(input as object as Of & { seq: number }) }),
  }),
  "message:list": ({ db, actor, input }) => listMessages({ db, actor, ...(input as object as Of) }),
  async "message:send"({ db, actor, input, emit }) {
    const message = input as object as Of & { clientId: string; body: string };
    const [outcome] = await appendMessages({ db, messages: [{ author: actor, ...message }] });
    if (!outcome || outcome.status === "refused") throw new AppError({ code: "not_found" });
    if (outcome.status === "stored") emit(outcome.message);
    return { message: outcome.message };
  },
};
type Of = { conversationId: string };

/** Answers an event of the contract as apps/chat does, one message a statement, with no limit and no mending. */
export async function answer(options: {
  name: SocketEventName;
  db: Db;
  actor: Actor;
  input: unknown;
  emit: (message: Message) => void;
}): Promise<Result<unknown>> {
  const { name, db, actor, input, emit } = options;
  try {
    const handler = handlers[name];
    if (!handler) throw new AppError({ code: "invalid_input" });
    const parsed = socketEvents[name].input.parse(input) as never;
    return { ok: true, data: socketEvents[name].output.parse(await handler({ db, actor, input: parsed, emit })) };
  } catch (error) {
    return { ok: false, error: error instanceof AppError ? error.fault : { code: "internal" } };
  }
}
