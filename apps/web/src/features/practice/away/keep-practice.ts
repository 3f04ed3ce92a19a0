import { KEPT_PAGE_HEADER } from "@namegame/contract";
import { call } from "../../../client/call.ts";
import { photoUrl } from "../../../client/photo-url.ts";
import { registerWorker } from "../../../client/worker.ts";
import { answersOf } from "../session/answers-of.ts";
import { type KeptPractice, photosOf, withGroup, withoutGroup } from "./kept-practice.ts";
import { keptFiles, keptStore } from "./kept-store.ts";
import { filesOfPage } from "./page-files.ts";

/** Large enough for the largest face on most screens; the service worker answers with it whatever size is asked for. */
const PHOTO_SIZE = 512;
/** The page holds no questions, only the frame around them; it is as true as the groups' names in it. */
const PAGE_KEPT_MS = 60 * 60 * 1_000;

let last: Promise<void> = Promise.resolve();

/**
 * Makes this device ready to practise this group without network: sends what was answered, asks anew for the questions of all groups that it
 * keeps, and gets the page, its files and photos. What is not in them any more, such as the face of somebody who hid, is gone then.
 * Without network nothing changes.
 */
export function keepPractice(options: { userId: string; groupId: string }): Promise<void> {
  // One after the other: an older answer must not come over a newer one. A full or forbidden storage leaves practice as it is with network.
  last = last.then(() => keep(options)).catch(() => {});
  return last;
}

async function keep({ userId, groupId }: { userId: string; groupId: string }): Promise<void> {
  if (!("serviceWorker" in navigator) || !("caches" in globalThis)) return;
  // Before sending: what is answered while we ask is not in the questions that come.
  const askedAt = Date.now();
  const answers = answersOf(userId);
  await answers.flush();
  if (answers.pending() > 0) return;

  const store = keptStore(userId);
  const others = ((await store.read())?.groups ?? []).map((group) => group.groupId).filter((id) => id !== groupId);
  // This one last, so that it comes first among the kept.
  for (const id of [...others.toReversed(), groupId]) {
    const asked = await call("practice.keep", { groupId: id });
    if (asked.ok && asked.data.learnerId !== userId) return;
    if (asked.ok) await store.change((kept) => withGroup(kept, { groupId: id, cards: asked.data.cards, askedAt }));
    else if (asked.error.code === "not_found") await store.change((kept) => withoutGroup(kept, id));
    else return;
  }
  const kept = await store.read();
  if (!kept) return;
  await keepFiles({ userId, kept });
  await registerWorker();
}

async function keepFiles({ userId, kept }: { userId: string; kept: KeptPractice }): Promise<void> {
  const cache = await keptFiles(userId);
  const wanted = new Set([...photosOf(kept)].map((photoId) => photoUrl(photoId, PHOTO_SIZE)));
  // A photo that one may not see any more goes first, whatever comes of the rest.
  for (const { url } of await cache.keys()) if (isPhoto(url) && !wanted.has(addressOf(url))) await cache.delete(url);
  for (const { groupId } of kept.groups) {
    const path = `/g/${groupId}/practice`;
    const html = await pageOf({ cache, path, userId });
    if (html === null) continue;
    wanted.add(path);
    for (const file of filesOfPage(html)) wanted.add(file);
  }
  await getAll(cache, wanted);
  for (const { url } of await cache.keys()) if (!wanted.has(addressOf(url))) await cache.delete(url);
}

/** The frame of a group's practice, from the cache or anew; null where it is not to be had. */
async function pageOf({ cache, path, userId }: { cache: Cache; path: string; userId: string }): Promise<string | null> {
  const there = await cache.match(path, { ignoreVary: true });
  const age = Math.abs(Date.now() - Date.parse(there?.headers.get("date") ?? ""));
  if (there && age < PAGE_KEPT_MS) return there.text();
  const fresh = await fetch(path, { headers: { [KEPT_PAGE_HEADER]: "1" } });
  // The whole answer with its headers: its content policy names the nonce that stands on its scripts.
  const copy = fresh.clone();
  const html = await fresh.text();
  // Somebody else may have signed in meanwhile: the frame of another person names them, and not this one.
  if (!fresh.ok || fresh.redirected || !html.includes(userId)) return null;
  await cache.put(path, copy);
  return html;
}

async function getAll(cache: Cache, wanted: ReadonlySet<string>): Promise<void> {
  const there = new Set((await cache.keys()).map(({ url }) => addressOf(url)));
  // One that does not come is missing then, and no more.
  await Promise.allSettled(
    [...wanted]
      .filter((address) => !there.has(address))
      .map(async (address) => {
        const response = await fetch(address, { priority: "low" });
        if (response.ok) await cache.put(address, response);
      }),
  );
}

function isPhoto(url: string): boolean {
  return new URL(url).pathname.startsWith("/api/photos/");
}

function addressOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
