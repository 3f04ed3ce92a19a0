"use client";
import type { Live, MessageWindow } from "@namegame/live";
import { useToast } from "@namegame/ui";
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { t } from "../../../strings/index.ts";

// Long enough to be found by the eye.
const LIT_MS = 2_000;

interface Target {
  /** The message to go to; undefined: the newest. */
  seq: number | undefined;
}

/** Goes to a message, reading what is around it where it is not shown yet, and lights it for a moment; and back to the newest. */
export function useJump(options: {
  live: Live;
  conversationId: string;
  window: MessageWindow;
  box: RefObject<HTMLElement | null>;
  online: boolean;
  onMoved: () => void;
}) {
  const { live, conversationId, window, box, online, onMoved } = options;
  const toast = useToast();
  /** What must be read first. Without a connection, as on a page that was just opened, the wish waits for it. */
  const [wish, setWish] = useState<Target>();
  const [target, setTarget] = useState<Target>();
  const [lit, setLit] = useState<number>();
  const shown = useRef(window.messages);
  useEffect(() => {
    shown.current = window.messages;
  });

  const jump = useCallback((seq: number | undefined) => {
    const isShown = seq !== undefined && shown.current.some((message) => message.seq === seq);
    setWish(isShown ? undefined : { seq });
    if (isShown) setTarget({ seq });
  }, []);

  useEffect(() => {
    if (!wish || !online) return;
    let over = false;
    void live.jump(conversationId, wish.seq).then((there) => {
      if (over) return;
      setWish(undefined);
      if (there) setTarget(wish);
      else toast.show({ title: t.chat.notLoaded, tone: "danger" });
    });
    return () => {
      over = true;
    };
  }, [live, conversationId, wish, online, toast]);

  useLayoutEffect(() => {
    if (!target || !box.current) return;
    if (target.seq === undefined) {
      box.current.scrollTo({ top: 0 });
    } else {
      const message = nearest(box.current, target.seq);
      message?.scrollIntoView({ block: "center" });
      // For a screen reader, and for the keyboard's next step.
      message?.focus({ preventScroll: true });
      setLit(Number(message?.dataset["seq"]));
    }
    onMoved();
    // oxlint-disable-next-line react/exhaustive-deps
  }, [target]);

  useEffect(() => {
    if (lit === undefined) return;
    const timer = setTimeout(() => setLit(undefined), LIT_MS);
    return () => clearTimeout(timer);
  }, [lit, target]);

  return { jump, lit };
}

/** The message of that seq, or the next one where it is no more. */
function nearest(box: HTMLElement, seq: number): HTMLElement | undefined {
  const messages = [...box.querySelectorAll<HTMLElement>("[data-seq]")];
  return messages.find((message) => Number(message.dataset["seq"]) >= seq) ?? messages.at(-1);
}
