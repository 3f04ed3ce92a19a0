"use client";
import type { Fault, SocketOutput } from "@namegame/contract";
import { useCallback, useEffect, useRef, useState } from "react";
import { useConversations } from "../../../client/live.tsx";

export type Hit = SocketOutput<"message:search">["hits"][number];

export interface Search {
  /** idle: nothing is asked. */
  state: "idle" | "searching" | "found" | "failed";
  hits: readonly Hit[];
  hasMore: boolean;
  fault: Fault | undefined;
  /** Asks the same again. */
  again(): void;
  /** Reads older hits. */
  more(): Promise<void>;
}

// One question for a word, not one for each of its letters.
const PAUSE_MS = 300;
const QUERY_MAX = 200;

type Answer = Pick<Search, "state" | "hits" | "hasMore" | "fault">;
const IDLE: Answer = { state: "idle", hits: [], hasMore: false, fault: undefined };

/** Searches while one types; an answer to an older question is thrown away. What failed without a connection is asked again when there is one. */
export function useSearch({ text, conversationId }: { text: string; conversationId?: string | undefined }): Search {
  const { live, state } = useConversations();
  const [answer, setAnswer] = useState(IDLE);
  const [attempt, setAttempt] = useState(0);
  const asked = useRef(0);
  const query = text.trim().slice(0, QUERY_MAX);
  const online = state.connection === "online";

  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    if (query === "") return setAnswer(IDLE);
    setAnswer((before) => ({ ...before, state: "searching", fault: undefined }));
    const timer = setTimeout(async () => {
      const result = await live.search({ query, ...(conversationId && { conversationId }) });
      if (mine !== asked.current) return;
      if (result.ok) setAnswer({ state: "found", ...result.data, fault: undefined });
      else setAnswer({ state: "failed", hits: [], hasMore: false, fault: result.error });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [live, query, conversationId, attempt]);

  const again = useCallback(() => setAttempt((before) => before + 1), []);
  const cutOff = answer.state === "failed" && answer.fault?.code === "unavailable";
  useEffect(() => {
    if (online && cutOff) again();
    // Only when it comes back: a server that is up and does not answer is asked by hand.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [online]);

  async function more() {
    const last = answer.hits.at(-1);
    const mine = asked.current;
    if (!last) return;
    const result = await live.search({ query, before: last.message.id, ...(conversationId && { conversationId }) });
    if (mine !== asked.current) return;
    if (result.ok)
      setAnswer({ state: "found", hits: [...answer.hits, ...result.data.hits], hasMore: result.data.hasMore, fault: undefined });
    else setAnswer({ ...answer, fault: result.error });
  }

  return { ...answer, again, more };
}
