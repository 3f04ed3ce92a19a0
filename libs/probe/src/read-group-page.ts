import type { Fetch } from "./ask-web.ts";

/** The page's HTML. It is made on the server from the database, so it names the group. @throws an Error that says what is wrong with it. */
export async function readGroupPage(options: {
  fetch?: Fetch | undefined;
  webUrl: string;
  cookie: string;
  group: { id: string; name: string };
  signal: AbortSignal;
}): Promise<string> {
  const { fetch = globalThis.fetch, webUrl, cookie, group, signal } = options;
  const response = await fetch(new URL(`/g/${group.id}`, webUrl), { headers: { cookie }, redirect: "manual", signal });
  const page = await response.text();
  if (response.status !== 200) throw new Error(`web answers ${response.status}.`);
  if (!page.includes(group.name)) throw new Error("The page does not name the group.");
  return page;
}
