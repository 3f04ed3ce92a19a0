import { type PushFacts, type PushMessage, type RefresherFacts, refresherPath } from "@namegame/contract";
import { en } from "./texts/push-en.ts";

/** A push in words, as the service worker shows it. Without names and texts, where the person wants none, it says only that there is something. */
export function composePush(facts: PushFacts | RefresherFacts): PushMessage {
  if (facts.kind === "refresher") return composeRefresher(facts);
  const { kind, conversationId, seq, badge, author, group, excerpt } = facts;
  return { kind, conversationId, seq, badge, url: `/chat/${conversationId}`, ...words({ kind, author, group, excerpt }) };
}

function composeRefresher({ kind, refresherId, badge, event, ...way }: RefresherFacts): PushMessage {
  const words = event === null ? { title: en.title, body: en.refresher } : { title: en.refresherSince(event), body: en.refresher };
  return { kind, conversationId: refresherId, seq: 1, badge, url: refresherPath(way), ...words };
}

function words({ kind, author, group, excerpt }: Pick<PushFacts, "kind" | "author" | "group" | "excerpt">): {
  title: string;
  body: string;
} {
  if (author === null) return { title: en.title, body: en.plain[kind] };
  if (kind === "message_request") return { title: author, body: en.request };
  // A message may be photos alone.
  const body = excerpt || en.wordless;
  if (group === null) return { title: author, body };
  return { title: group, body: kind === "message" ? en.said(author, body) : en[kind](author, body) };
}
