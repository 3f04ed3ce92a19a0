"use client";
import type { Fault } from "@namegame/contract";
import { useCallback, useEffect, useRef, useState } from "react";
import { call } from "../../../client/call.ts";
import { forgetAttempt, keepAttempt, readAttempt, type Attempt } from "./attempt.ts";

/** After the first loss soon, then slower: a tunnel ends when it ends. */
const RETRY_MS = [1_000, 2_000, 4_000, 8_000];

export interface JoinState {
  name: string;
  setName: (name: string) => void;
  /** idle: nothing sent. sending: on its way. waiting: the network is away, and it goes on by itself. in: the next page comes. */
  phase: "idle" | "sending" | "waiting" | "in";
  fault: Fault | null;
  join: () => void;
}

export interface Joining {
  token: string;
  signedIn: boolean;
  typed: string;
  /** Where it leads, if not to the group's people. */
  to?: string | undefined;
}

/** Comes in by a code, through lost networks and double taps, as one person. */
export function useJoin({ token, signedIn, typed, to }: Joining): JoinState {
  const [name, setNameState] = useState(typed);
  const [phase, setPhase] = useState<JoinState["phase"]>("idle");
  const [fault, setFault] = useState<Fault | null>(null);
  const attempt = useRef<Attempt | null>(null);
  const losses = useRef(0);

  useEffect(() => {
    const kept = readAttempt(token);
    // What the browser brought back is the person's newest word.
    attempt.current = { ...kept, name: typed || kept.name };
    setNameState(attempt.current.name);
  }, [token, typed]);

  const setName = useCallback(
    (next: string) => {
      setNameState(next);
      setFault(null);
      attempt.current = { ...(attempt.current ?? readAttempt(token)), name: next };
      keepAttempt(token, attempt.current);
    },
    [token],
  );

  const send = useCallback(async () => {
    const current = attempt.current ?? readAttempt(token);
    attempt.current = current;
    keepAttempt(token, current);
    setPhase("sending");
    setFault(null);
    const result = await call("greet.join", {
      code: token,
      requestId: current.requestId,
      ...(signedIn ? {} : { name: current.name }),
    });
    if (result.ok) {
      forgetAttempt(token);
      setPhase("in");
      // A whole new page: the frame around it is another one now. In place of this one, so that "back" does not come here again.
      location.replace(to ?? `/g/${result.data.groupId}/people`);
    } else if (result.error.code === "unavailable") {
      losses.current += 1;
      setPhase("waiting");
    } else {
      setPhase("idle");
      setFault(result.error);
    }
  }, [token, signedIn, to]);

  useEffect(() => {
    if (phase !== "waiting") return;
    const wait = RETRY_MS[Math.min(losses.current, RETRY_MS.length) - 1];
    const timer = setTimeout(send, wait);
    addEventListener("online", send, { once: true });
    return () => {
      clearTimeout(timer);
      removeEventListener("online", send);
    };
  }, [phase, send]);

  const join = useCallback(() => {
    if (phase === "idle") void send();
  }, [phase, send]);

  return { name, setName, phase, fault, join };
}
