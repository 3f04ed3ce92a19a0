"use client";
import { Banner, Button, EmptyState, ListSkeleton } from "@namegame/ui";
import { useState } from "react";
import { faultText } from "../../../client/fault-text.ts";
import { useConversations } from "../../../client/live.tsx";
import { t } from "../../../strings/index.ts";
import { useOffline } from "../read/use-offline.ts";
import { HitRow } from "./HitRow.tsx";
import { useSearch, type Search } from "./use-search.ts";

/** What a search found, newest first; each leads to its place in its conversation. */
export function SearchResults({ text, conversationId, onGo }: { text: string; conversationId?: string; onGo?: () => void }) {
  const { state } = useConversations();
  const offline = useOffline(state.connection);
  const search = useSearch({ text, conversationId });
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="m-0 px-3 text-sm text-ink-soft empty:hidden">
        {said(search)}
      </p>
      {offline ? <Banner className="text-sm">{t.chat.searchOffline}</Banner> : null}
      {search.fault && !offline ? (
        <Banner tone="danger" action={<Button onClick={search.again}>{t.chat.searchAgain}</Button>}>
          {t.chat.searchFailed} {faultText(search.fault)}
        </Banner>
      ) : null}
      <Body search={search} text={text} oneConversation={conversationId !== undefined} onGo={onGo} />
    </div>
  );
}

function Body(props: { search: Search; text: string; oneConversation: boolean; onGo: (() => void) | undefined }) {
  const { search, text, oneConversation, onGo } = props;
  const { state, hits, hasMore } = search;
  if (state === "idle") return <p className="m-0 px-3 text-sm text-ink-soft">{t.chat.searchHint}</p>;
  if (state === "searching" && hits.length === 0) return <ListSkeleton />;
  if (state === "found" && hits.length === 0) {
    return (
      <EmptyState icon="search" title={t.chat.noHits}>
        {t.chat.noHitsHint}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="m-0 flex list-none flex-col gap-0.5 p-0">
        {hits.map((hit) => (
          <li key={hit.message.id}>
            <HitRow hit={hit} query={text} oneConversation={oneConversation} onGo={onGo} />
          </li>
        ))}
      </ul>
      {hasMore ? <More search={search} /> : null}
    </>
  );
}

function More({ search }: { search: Search }) {
  const [busy, setBusy] = useState(false);
  async function more() {
    setBusy(true);
    await search.more();
    setBusy(false);
  }
  return (
    <Button variant="secondary" busy={busy} onClick={more} className="mx-3 self-start">
      {t.chat.moreHits}
    </Button>
  );
}

function said({ state, hits, hasMore }: Search): string {
  if (state === "searching") return t.chat.searching;
  return state === "found" && hits.length > 0 ? t.chat.hits(hits.length, hasMore) : "";
}
