import type { ActionInput, ActionName, ActionOutput, Result } from "@namegame/contract";

/** Longer than the slowest honest action on a bad network; after it the page may offer to try again. */
const ANSWER_LIMIT_MS = 20_000;

/** Browsers refuse more than 64 KiB and some ten requests at once that outlive their page: far below both. */
const OUTLIVES_MAX_CHARACTERS = 4_096;
const OUTLIVING_MAX = 4;
let outliving = 0;

/**
 * Calls an action by name. Never throws: a network that is away, or a server that does not answer, comes back as the fault
 * `unavailable`, and the caller keeps what was typed. A press counts though the page is left at once: the request outlives it.
 */
export async function call<Name extends ActionName>(name: Name, input: ActionInput<Name>): Promise<Result<ActionOutput<Name>>> {
  const body = JSON.stringify(input);
  const keepalive = body.length <= OUTLIVES_MAX_CHARACTERS && outliving < OUTLIVING_MAX;
  if (keepalive) outliving += 1;
  try {
    const response = await fetch(`/api/actions/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      keepalive,
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    return (await response.json()) as Result<ActionOutput<Name>>;
  } catch {
    return { ok: false, error: { code: "unavailable" } };
  } finally {
    if (keepalive) outliving -= 1;
  }
}
