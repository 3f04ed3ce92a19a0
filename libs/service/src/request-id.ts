import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

const storage = new AsyncLocalStorage<string>();

// An id from outside lands in our logs: only short plain words, so that nobody can forge or flood a line.
const TRUSTED_SHAPE = /^[A-Za-z0-9_-]{8,64}$/;

/** The id of a request: the proxy's `X-Request-Id` when it is plain and short, else a new one. */
export function requestIdFrom(header: string | string[] | null | undefined): string {
  return typeof header === "string" && TRUSTED_SHAPE.test(header) ? header : randomUUID();
}

/** Runs `work` so that every log line written meanwhile, also after awaits, carries this request id. */
export function withRequestId<Result>(requestId: string, work: () => Result): Result {
  return storage.run(requestId, work);
}

/** The id of the request being served, or undefined outside of {@link withRequestId}. */
export function currentRequestId(): string | undefined {
  return storage.getStore();
}
