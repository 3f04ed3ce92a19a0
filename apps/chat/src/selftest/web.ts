import { randomBytes } from "node:crypto";

import { actions, type Result } from "@namegame/contract";

import type { Made } from "./people.ts";

/** Somebody without a session joins as a phone does after the scan; the answer's cookie is theirs. */
export async function joinThroughWeb(options: {
  webUrl: string;
  publicUrl: string;
  code: string;
  made: Made;
  signal: AbortSignal;
}): Promise<{ cookie: string }> {
  const { webUrl, publicUrl, code, made, signal } = options;
  const response = await fetch(new URL("/api/actions/greet.join", webUrl), {
    method: "POST",
    headers: { "content-type": "application/json", origin: new URL(publicUrl).origin },
    body: JSON.stringify({ code, name: "Self-test newcomer", requestId: randomBytes(16).toString("hex") }),
    signal,
  });
  const answer = (await response.json()) as Result<unknown>;
  if (!answer.ok) throw new Error(`web answers ${response.status} ${answer.error.code}.`);
  made.userIds.push(actions["greet.join"].output.parse(answer.data).userId);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  if (cookie === "") throw new Error("web lets the newcomer in without a session.");
  return { cookie };
}

/** The page is made on the server from the database, so it names the group. */
export async function readGroupPage(options: {
  webUrl: string;
  cookie: string;
  group: { id: string; name: string };
  signal: AbortSignal;
}): Promise<void> {
  const { webUrl, cookie, group, signal } = options;
  const response = await fetch(new URL(`/g/${group.id}`, webUrl), { headers: { cookie }, redirect: "manual", signal });
  const page = await response.text();
  if (response.status !== 200) throw new Error(`web answers ${response.status}.`);
  if (!page.includes(group.name)) throw new Error("The page does not name the group.");
}
