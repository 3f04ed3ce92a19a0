"use client";
import type { Message } from "@namegame/contract";
import { useCallback, useMemo, useState } from "react";

/** What the field is for: a new message, an answer, or another text for a message. */
export interface Composing {
  answered: Message | undefined;
  edited: Message | undefined;
  reply(message: Message): void;
  edit(message: Message): void;
  /** Lets go of the edit, or else of the answer. */
  stop(): void;
}

export function useComposing(): Composing {
  const [answered, setAnswered] = useState<Message>();
  const [edited, setEdited] = useState<Message>();

  const reply = useCallback((message: Message) => {
    setEdited(undefined);
    setAnswered(message);
  }, []);
  // An answer that was begun waits while something is edited.
  const edit = useCallback((message: Message) => setEdited(message), []);
  const stop = useCallback(() => (edited ? setEdited(undefined) : setAnswered(undefined)), [edited]);

  return useMemo(() => ({ answered, edited, reply, edit, stop }), [answered, edited, reply, edit, stop]);
}
