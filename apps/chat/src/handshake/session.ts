import type { Actor } from "@namegame/auth";
import type { ErrorCode } from "@namegame/contract";

import type { ChatSocket } from "../sockets/types.ts";

/** An error as Socket.IO passes it to the browser's `connect_error`: the code in `data`, no text of ours. */
export class Refusal extends Error {
  readonly data: { code: ErrorCode };
  constructor(code: ErrorCode) {
    super(code);
    this.data = { code };
  }
}

/** Lets a socket in by the session cookie of its handshake, and by nothing that its browser says later. */
export function createSessionDoor(options: {
  getActor: (headers: Headers) => Promise<Actor | null>;
  /** Prepares a socket whose actor is known; it is let in afterwards. */
  enter: (socket: ChatSocket) => Promise<void>;
  onRefused: (code: ErrorCode, error?: unknown) => void;
}) {
  const { getActor, enter, onRefused } = options;

  async function admit(socket: ChatSocket): Promise<ErrorCode | undefined> {
    const { cookie } = socket.request.headers;
    const actor = cookie === undefined ? null : await getActor(new Headers({ cookie }));
    if (!actor) return "signed_out";
    socket.data.actor = actor;
    await enter(socket);
    return undefined;
  }

  return (socket: ChatSocket, next: (error?: Error) => void): void => {
    admit(socket).then(
      (code) => {
        if (code === undefined) return next();
        onRefused(code);
        next(new Refusal(code));
      },
      (error: unknown) => {
        onRefused("unavailable", error);
        next(new Refusal("unavailable"));
      },
    );
  };
}
