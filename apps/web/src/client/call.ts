import type { ActionInput, ActionName, ActionOutput, Result } from "@namegame/contract";

/** Longer than the slowest honest action on a bad network; after it the page may offer to try again. */
const ANSWER_LIMIT_MS = 20_000;

/**
 * Calls an action by name. Never throws: a network that is away, or a server that does not answer, comes back as the fault
 * `unavailable`, and the caller keeps what was typed.
 * @param options.outlives The page shows it as done already: it is sent though the page is left at once. For single presses: browsers
 *   refuse more than 64 KiB, and more than some ten at once.
 */
export async function call<Name extends ActionName>(
  name: Name,
  input: ActionInput<Name>,
  { outlives = false }: { outlives?: boolean } = {},
): Promise<Result<ActionOutput<Name>>> {
  try {
    const response = await fetch(`/api/actions/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
      keepalive: outlives,
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    return (await response.json()) as Result<ActionOutput<Name>>;
  } catch {
    return { ok: false, error: { code: "unavailable" } };
  }
}
