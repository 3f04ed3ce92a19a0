import { actions, type ActionInput, type ActionName, type Result } from "@namegame/contract";
import type { z } from "zod";

/** As the global `fetch`, which takes no other address than the one in the URL. */
export type Fetch = (url: URL, init: RequestInit) => Promise<Response>;

export interface WebDoor {
  fetch?: Fetch | undefined;
  webUrl: string;
  publicUrl: string;
  signal: AbortSignal;
}

/** Asks web for an action. Answers its data and the cookies it set. @throws an Error that names the status and the fault's code. */
export async function askWeb<Name extends ActionName>(
  door: WebDoor,
  ask: { action: Name; input: ActionInput<Name>; cookie?: string | undefined },
): Promise<{ data: z.output<(typeof actions)[Name]["output"]>; cookie: string }> {
  const { fetch = globalThis.fetch, webUrl, publicUrl, signal } = door;
  const response = await fetch(new URL(`/api/actions/${ask.action}`, webUrl), {
    method: "POST",
    headers: { "content-type": "application/json", origin: new URL(publicUrl).origin, ...(ask.cookie && { cookie: ask.cookie }) },
    body: JSON.stringify(ask.input),
    signal,
  });
  const answer = (await response.json().catch(() => undefined)) as Result<unknown> | undefined;
  if (!answer?.ok) throw new Error(`web answers ${response.status} ${answer?.error.code ?? "and no action's answer"}.`);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  return { data: actions[ask.action].output.parse(answer.data) as z.output<(typeof actions)[Name]["output"]>, cookie };
}
