import { createKept, forgetKept, type Kept } from "@namegame/live";
import type { KeptPractice } from "./kept-practice.ts";

const NAME = "namegame-practice-1";
// The service worker looks for this beginning.
const CACHE = "practice-";

/** What one person practises without network, in this browser. */
export function keptStore(userId: string): Kept<KeptPractice> {
  return createKept({ name: NAME, userId });
}

/** The page of practice, its files and photos. Only for the person whose name it bears. */
export function keptFiles(userId: string): Promise<Cache> {
  return caches.open(CACHE + userId);
}

/** Takes away what this browser keeps of everybody but this person; of everybody where nobody is signed in. Their unsent answers stay. */
export async function forgetPractice({ except }: { except: string | null }): Promise<void> {
  // Without a secure context, as on a phone that tries a development machine, nothing was kept.
  if (!("caches" in globalThis)) return;
  for (const name of await caches.keys()) if (name.startsWith(CACHE) && name !== `${CACHE}${except}`) await caches.delete(name);
  await forgetKept({ name: NAME, except });
}
