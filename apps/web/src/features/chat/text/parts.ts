import { addressAlone } from "@namegame/domain";
import { namePattern, type Named } from "./named.ts";

/** A piece of a message's text: as it is, a link, or somebody's name that was mentioned. */
export type Part =
  | { type: "text"; text: string }
  | { type: "link"; text: string; href: string }
  | { type: "mention"; text: string; userId: string };

// Stops at spaces and quotes, and at invisible characters: an address must be what is seen of it.
const LINK = /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"`\p{Cf}\p{Cc}]+/giu;
// Longer ones are no address that anybody types or reads.
const LINK_MAX = 2_000;

/** The pieces of a text in order. Only http and https become links, and none that holds a user name: what stands before its @ is no host. */
export function partsOf(text: string, mentioned: readonly Named[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const found of text.matchAll(LINK)) {
    const shown = found[0].length > LINK_MAX ? "" : addressAlone(found[0]);
    const href = addressOf(shown);
    if (!href) continue;
    parts.push(...mentionsOf(text.slice(from, found.index), mentioned), { type: "link", text: shown, href });
    from = found.index + shown.length;
  }
  parts.push(...mentionsOf(text.slice(from), mentioned));
  return parts;
}

function addressOf(shown: string): string | undefined {
  if (!URL.canParse(shown)) return undefined;
  const url = new URL(shown);
  if ((url.protocol !== "http:" && url.protocol !== "https:") || url.username || url.password) return undefined;
  return url.href;
}

function mentionsOf(text: string, mentioned: readonly Named[]): Part[] {
  if (text === "") return [];
  const names = mentioned.filter(({ name }) => text.includes(`@${name}`)).sort((a, b) => b.name.length - a.name.length);
  if (names.length === 0) return [{ type: "text", text }];
  const pattern = namePattern(names.map(({ name }) => name));
  const parts: Part[] = [];
  let from = 0;
  for (const found of text.matchAll(pattern)) {
    if (found.index > from) parts.push({ type: "text", text: text.slice(from, found.index) });
    parts.push({ type: "mention", text: found[0], userId: names.find(({ name }) => name === found[1])!.userId });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ type: "text", text: text.slice(from) });
  return parts;
}
