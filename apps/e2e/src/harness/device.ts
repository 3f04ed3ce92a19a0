import { randomBytes } from "node:crypto";
import type { ActionInput, ActionName, ActionOutput, Result } from "@namegame/contract";
import { inject } from "vitest";

export interface Answer<T> {
  status: number;
  result: Result<T>;
  /** From the request's first byte to the answer's last. */
  ms: number;
  /** The header of that name. */
  retryAfter: string | null;
}

/** A phone without a screen: its own cookies, and actions over plain HTTP as the pages send them. */
export interface Device {
  readonly url: string;
  cookies(): { name: string; value: string }[];
  call<N extends ActionName>(name: N, input: ActionInput<N>): Promise<Answer<ActionOutput<N>>>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export function createDevice(): Device {
  const { url } = inject("product");
  const cookies = new Map<string, string>();

  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    headers.set("origin", url);
    const response = await fetch(new URL(path, url), { redirect: "manual", ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      cookies.set(name!, value!);
    }
    return response;
  };

  return {
    url,
    cookies: () => [...cookies].map(([name, value]) => ({ name, value })),
    fetch: send,
    async call(name, input) {
      const began = performance.now();
      const response = await send(`/api/actions/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(input),
      });
      const result = (await response.json()) as Result<never>;
      return { status: response.status, result, ms: performance.now() - began, retryAfter: response.headers.get("retry-after") };
    },
  };
}

/** What an action answered. @throws with its fault where it was refused. */
export async function answerOf<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { status, result } = await answer;
  if (!result.ok) throw new Error(`refused with ${status} ${result.error.code}`);
  return result.data;
}

/** The id a device makes up for one attempt to join. */
export function newRequestId(): string {
  return randomBytes(16).toString("hex");
}
