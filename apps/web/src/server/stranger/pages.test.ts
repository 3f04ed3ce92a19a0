import { describe, expect, test, vi } from "vitest";
import { APP, addressesOf } from "./entries.fixture.ts";
import { changedRows, readRows } from "./rows.fixture.ts";
import { makeWorld, type World } from "./world.fixture.ts";

// Next gives pages the request's headers by a store of its own; nothing of ours is replaced.
const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: () => undefined, getAll: () => [], has: () => false }),
}));

/**
 * sign-in: sent there, and back here afterwards. join: sent to the page of codes, with this page's own. missing: the page that does not exist. shown: a page with nothing of others on it.
 * Another address: sent there.
 */
type Outcome = "shown" | "sign-in" | "join" | "missing" | `/${string}`;

interface PageCase {
  /** What the address says for the brackets in its folder's name: others' things. */
  params?: (world: World) => Record<string, string>;
  search?: (world: World) => Record<string, string>;
  nobody: Outcome;
  stranger: Outcome;
}

const tokenOf = (path: string) => path.split("/").at(-1)!;
const open: PageCase = { nobody: "shown", stranger: "shown" };
const own: PageCase = { nobody: "sign-in", stranger: "shown" };
const closed = (params: PageCase["params"]): PageCase => ({ ...(params ? { params } : {}), nobody: "sign-in", stranger: "missing" });

const cases: Record<string, PageCase> = {
  "": open,
  chat: own,
  // With the address of one of its messages, which is read around.
  "chat/[conversationId]": { ...closed(({ conversationId }) => ({ conversationId })), search: () => ({ seq: "1" }) },
  "g/[groupId]": closed(({ groupId }) => ({ groupId })),
  "g/[groupId]/greet": closed(({ groupId }) => ({ groupId })),
  "g/[groupId]/greet/[codeId]": closed(({ groupId, codeId }) => ({ groupId, codeId })),
  "g/[groupId]/people": closed(({ groupId }) => ({ groupId })),
  "g/[groupId]/people/[userId]": closed(({ groupId, member }) => ({ groupId, userId: member.userId })),
  "g/[groupId]/play": closed(({ groupId }) => ({ groupId })),
  "g/[groupId]/play/[gameId]": closed(({ groupId, gameId }) => ({ groupId, gameId })),
  "g/[groupId]/play/[gameId]/screen": closed(({ groupId, gameId }) => ({ groupId, gameId })),
  // With one of its events, which opens no way around the group.
  "g/[groupId]/practice": { ...closed(({ groupId }) => ({ groupId })), search: ({ eventId }) => ({ event: eventId }) },
  "g/[groupId]/reports": closed(({ groupId }) => ({ groupId })),
  "g/[groupId]/settings": closed(({ groupId }) => ({ groupId })),
  "g/[groupId]/tables": closed(({ groupId }) => ({ groupId })),
  "g/[groupId]/tables/screen": closed(({ groupId }) => ({ groupId })),
  "groups/new": own,
  inbox: own,
  join: open,
  // A live code is an invitation to whoever holds it; one that was used up names no group.
  "join/[token]": { ...open, params: ({ spentPath }) => ({ token: tokenOf(spentPath) }) },
  me: own,
  "me/notifications": own,
  meet: own,
  // Who shows the code is said after the meeting, by the action.
  "meet/[token]": { ...own, params: ({ spentPath }) => ({ token: tokenOf(spentPath) }) },
  "sign-in": { nobody: "shown", stranger: "/" },
  // Whoever holds the link of a mail may see that it is one; a code is none.
  "unsubscribe/[token]": { nobody: "missing", stranger: "missing", params: ({ joinPath }) => ({ token: tokenOf(joinPath) }) },
  // Whoever holds a code may come in by it, and learns no more than at the page of codes; one that is used up leads to no game.
  "play/[token]": { nobody: "join", stranger: "join", params: ({ spentPath }) => ({ token: tokenOf(spentPath) }) },
  // A code is no mailed link: the page offers its button, and the route behind it knows no such token.
  "sign-in/link": { ...open, search: ({ joinPath }) => ({ token: tokenOf(joinPath) }) },
};

const world = await makeWorld();
Object.assign(globalThis, { namegameServices: world.services });
const [pages, layouts] = [await addressesOf("page.tsx"), await addressesOf("layout.tsx")];

type Component = (props: object) => unknown;

/** The layouts around a page but the outermost, then the page, as Next would call them; and the page's title. */
async function partsOf(address: string): Promise<Component[]> {
  const around = layouts.filter((folder) => folder !== "" && (address === folder || address.startsWith(`${folder}/`)));
  const files = [...around.map((folder) => `${folder}/layout.tsx`), `${address}/page.tsx`];
  const loaded = await Promise.all(files.map((file) => import(`${APP}/${file}`) as Promise<Record<string, Component>>));
  return loaded.flatMap((exported) => [exported["generateMetadata"] ?? [], exported["default"]!].flat());
}

/** Calls the page and what it waits for; all strings it hands to the browser. */
async function render(element: unknown): Promise<string[]> {
  if (typeof element === "string") return [element];
  if (Array.isArray(element)) return (await Promise.all(element.map(render))).flat();
  if (element instanceof Date || typeof element !== "object" || element === null) return [];
  const { type, props, ...rest } = element as { type?: unknown; props?: Record<string, unknown> };
  if (!props) return (await Promise.all(Object.values(rest).map(render))).flat();
  const made = typeof type === "function" && type.constructor.name === "AsyncFunction" ? await render(await type(props)) : [];
  return [...made, ...(await Promise.all(Object.values(props).map(render))).flat()];
}

async function visit({
  address,
  tried,
  cookie,
}: {
  address: string;
  tried: PageCase;
  cookie: string;
}): Promise<{ outcome: string; shown: string[] }> {
  request.headers = new Headers({ cookie, host: "localhost:3000" });
  const props = {
    params: Promise.resolve(tried.params?.(world) ?? {}),
    searchParams: Promise.resolve(tried.search?.(world) ?? {}),
    children: null,
  };
  const shown: string[] = [];
  try {
    for (const part of await partsOf(address)) shown.push(...(await render(await part(props))));
    return { outcome: "shown", shown };
  } catch (error) {
    const { digest } = error as { digest?: string };
    if (digest === "NEXT_HTTP_ERROR_FALLBACK;404") return { outcome: "missing", shown };
    if (digest === "NEXT_HTTP_ERROR_FALLBACK;403") return { outcome: "forbidden", shown };
    if (digest?.startsWith("NEXT_REDIRECT;")) return { outcome: targetOf(digest.split(";")[2]!, pathOf(address, tried)), shown };
    throw error;
  }
}

/** `sign-in` where that page brings the person back to this one, or to one around it; `join` where it is given this one's code; the address otherwise. */
function targetOf(location: string, path: string): string {
  if (location === `/join/${tokenOf(path)}`) return "join";
  const next = new URL(location, "http://here").searchParams.get("next")?.split("?")[0];
  return location.startsWith("/sign-in?") && next !== undefined && (next === path || path.startsWith(`${next}/`)) ? "sign-in" : location;
}

function pathOf(address: string, tried: PageCase): string {
  const params = tried.params?.(world) ?? {};
  return `/${address.replaceAll(/\[(\w+)\]/g, (_, name: string) => params[name]!)}`;
}

test("every page has a stranger's case", () => {
  expect(pages.filter((address) => !cases[address])).toEqual([]);
  expect(Object.keys(cases).filter((address) => !pages.includes(address))).toEqual([]);
});

describe.each(Object.entries(cases))("/%s", (address, tried) => {
  test.each(["nobody", "stranger"] as const)("by %s", async (who) => {
    const before = await readRows(world.everything);
    const { outcome, shown } = await visit({ address, tried, cookie: who === "nobody" ? "" : world.stranger.cookie });
    expect(outcome).toBe(tried[who]);
    expect(world.secrets.filter((secret) => shown.some((text) => text.includes(secret)))).toEqual([]);
    expect(changedRows(before, await readRows(world.everything))).toEqual([]);
  });
});

test("what members reported is shown to who looks after the group, and forbidden to the others", async () => {
  // As `authInterrupts` in next.config.ts sets it when the pages are built.
  vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "true");
  const address = "g/[groupId]/reports";
  const asked = (person: { cookie: string }) => visit({ address, tried: cases[address]!, cookie: person.cookie });
  expect(await asked(world.member)).toMatchObject({ outcome: "forbidden", shown: [] });
  const { outcome, shown } = await asked(world.owner);
  expect(outcome).toBe("shown");
  for (const text of ["shouted at everybody", "it was loud"]) expect(shown).toContain(text);
  vi.unstubAllEnvs();
});

test("the check itself would see a leak: a member's pages hold what a stranger's must not", async () => {
  for (const address of ["g/[groupId]/people", "g/[groupId]", "chat/[conversationId]"]) {
    const { outcome, shown } = await visit({ address, tried: cases[address]!, cookie: world.member.cookie });
    expect(outcome).toBe("shown");
    expect(world.secrets.some((secret) => shown.some((text) => text.includes(secret)))).toBe(true);
  }
});
