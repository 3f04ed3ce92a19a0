import { fail, type SocketEventName } from "@namegame/contract";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Takes one event of the person's allowance. @throws too_many with the time to wait. */
export type Limits = (userId: string, event: SocketEventName) => Promise<void>;

/** Events per person and pod in ten seconds. Generous for people with several devices, and for an outbox emptied after a tunnel. */
export const EVENT_LIMITS: Record<SocketEventName, number> = {
  "conversation:list": 30,
  "conversation:get": 100,
  "conversation:sync": 40,
  "conversation:read": 100,
  "message:list": 60,
  "message:send": 50,
  "message:edit": 30,
  "message:delete": 50,
  // A person who tries out emoji, not a machine.
  "message:react": 40,
  "message:hide": 50,
  "message:history": 30,
  "message:find": 30,
  // Each may read thousands of rows.
  "message:search": 15,
  "draft:save": 20,
  "conversation:typing": 20,
  "conversation:here": 20,
  "game:enter": 20,
  "game:leave": 20,
  // Fingers that cannot wait.
  "game:answer": 30,
};

const WINDOW_S = 10;

/** In memory: one person's sockets are few pods', and a limit that asks the database would cost what it is to save. */
export function createLimits(limits: Record<SocketEventName, number> = EVENT_LIMITS): Limits {
  const limiters = new Map(Object.entries(limits).map(([event, points]) => [event, new RateLimiterMemory({ points, duration: WINDOW_S })]));
  return async (userId, event) => {
    try {
      await limiters.get(event)!.consume(userId);
    } catch (error) {
      if (error instanceof RateLimiterRes) fail("too_many", { retryAfterMs: Math.max(1, error.msBeforeNext) });
      throw error;
    }
  };
}
