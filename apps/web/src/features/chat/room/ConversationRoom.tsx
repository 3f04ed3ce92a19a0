"use client";
import type { ConversationSummary, Message } from "@namegame/contract";
import { pendingIn, type MessageWindow } from "@namegame/live";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useConversations } from "../../../client/live.tsx";
import { FocusMode } from "../../../shell/FocusMode.tsx";
import { t } from "../../../strings/index.ts";
import { MessageOverlays, type Opened } from "../actions/MessageOverlays.tsx";
import { conversationName } from "../components/ConversationFace.tsx";
import { ConversationHeader } from "../components/ConversationHeader.tsx";
import { Composer } from "../compose/Composer.tsx";
import { useComposing } from "../compose/use-composing.ts";
import { onJumpRequest } from "../find/jump-request.ts";
import { MessageList } from "../message/MessageList.tsx";
import { TypingLine } from "../presence/TypingLine.tsx";
import { useHere } from "../presence/use-here.ts";
import { useEdge } from "../read/use-edge.ts";
import { useJump } from "../read/use-jump.ts";
import { useKeyboardRoom } from "../read/use-keyboard-room.ts";
import { useReadMark } from "../read/use-read-mark.ts";
import { useScroll } from "../read/use-scroll.ts";
import { useUnreadLine } from "../read/use-unread-line.ts";
import { RoomProvider, type MessageOverlay, type Room } from "./room.tsx";
import { ToEnd } from "./ToEnd.tsx";

const NOTHING_READ: MessageWindow = { messages: [], ahead: [], hasMore: false, hasNewer: false, floor: 0, change: 0 };
const NO_PEOPLE: Room["people"] = {};
const NOBODY: Room["blocked"] = [];

/** An open conversation: header, messages, field, and whatever stands over them. */
export function ConversationRoom({ conversation, at }: { conversation: ConversationSummary; at: number | undefined }) {
  const { live, state } = useConversations();
  const { id } = conversation;
  const { me } = state;
  const people = state.people[id] ?? NO_PEOPLE;
  const blocked = state.blocked[id] ?? NOBODY;
  const window = state.windows[id] ?? NOTHING_READ;
  const newest = window.messages.at(-1);
  const pending = pendingIn(state, id).at(-1);
  const frame = useRef<HTMLDivElement>(null);
  useKeyboardRoom(frame);
  const online = state.connection === "online";
  const here = useHere({ live, conversationId: id, online });
  const { box, content, atEnd, onScroll, toEnd } = useScroll({
    newest: pending?.clientId ?? newest?.clientId,
    mine: pending !== undefined,
    hasNewer: window.hasNewer,
  });
  const older = useEdge({ more: window.hasMore && online, load: () => live.loadOlder(id), box });
  const newer = useEdge({ more: window.hasNewer && online, load: () => live.loadNewer(id), box });
  const { jump, lit } = useJump({ live, conversationId: id, window, box, online, onMoved: onScroll });
  const looking = atEnd && !window.hasNewer;
  useReadMark({ live, conversationId: id, seq: newest?.seq ?? 0, looking });
  const firstUnreadId = useUnreadLine({ conversation, window, me });
  const composing = useComposing();
  const [opened, setOpened] = useState<Opened>();

  // On opening: at the message that the address names, or where the unread ones begin.
  useLayoutEffect(() => {
    const line = box.current?.querySelector("[data-unread]");
    if (at !== undefined) jump(at);
    else if (line && isAbove(line, box.current!)) {
      line.scrollIntoView({ block: "start" });
      onScroll();
    }
    // oxlint-disable-next-line react/exhaustive-deps
  }, [at]);
  useEffect(() => onJumpRequest(id, jump), [id, jump]);

  const open = useCallback((overlay: MessageOverlay, message: Message, anchor: HTMLElement | null) => {
    setOpened({ overlay, message, anchor, open: true });
  }, []);
  // Only what is open still: a menu that closes after a press on one of its items must not take away what the item opened.
  const close = useCallback((overlay: MessageOverlay) => {
    setOpened((before) => (before?.overlay === overlay ? { ...before, open: false } : before));
  }, []);
  const { reply, edit } = composing;
  const room = useMemo<Room>(() => {
    const canAct = conversation.state === "open" || conversation.state === "waiting";
    const canWrite = canAct && (conversation.posting === "everyone" || conversation.moderates);
    return {
      conversation,
      me,
      people,
      blocked,
      here,
      canAct,
      canWrite,
      highlighted: lit,
      reply,
      edit,
      jump,
      open,
    };
  }, [conversation, me, people, blocked, here, lit, reply, edit, jump, open]);
  // As it is now: another device may have changed it while its menu stood open.
  const current = opened && { ...opened, message: window.messages.find(({ id }) => id === opened.message.id) ?? opened.message };
  const below = looking ? 0 : Math.max(0, conversation.headSeq - conversation.readSeq);

  return (
    <RoomProvider value={room}>
      <div ref={frame} className="flex h-dvh flex-col max-lg:fixed max-lg:inset-x-0 max-lg:top-0 max-lg:left-(--rail-width)">
        <FocusMode />
        <ConversationHeader />
        <div className="relative flex min-h-0 flex-1 flex-col">
          <div
            ref={box}
            onScroll={onScroll}
            role="log"
            aria-label={t.chat.messages(conversationName(conversation))}
            tabIndex={0}
            className="flex min-h-0 flex-1 flex-col-reverse overflow-x-clip overflow-y-auto overscroll-contain [overflow-anchor:none] focus-visible:-outline-offset-4"
          >
            <div ref={content} className="mx-auto w-full max-w-4xl">
              <div ref={older.edge} />
              <MessageList window={window} firstUnreadId={firstUnreadId} loadingOlder={older.loading} loadingNewer={newer.loading} />
              <div ref={newer.edge} />
            </div>
          </div>
          {looking ? null : (
            <ToEnd count={below} jumped={window.hasNewer} onPress={() => (window.hasNewer ? jump(undefined) : toEnd("smooth"))} />
          )}
        </div>
        <footer className="mx-auto w-full max-w-4xl px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-5">
          <TypingLine conversationId={id} />
          <Composer composing={composing} onSent={() => (window.hasNewer ? jump(undefined) : toEnd())} />
        </footer>
        {current ? <MessageOverlays opened={current} onClose={close} /> : null}
      </div>
    </RoomProvider>
  );
}

function isAbove(element: Element, box: HTMLElement): boolean {
  return element.getBoundingClientRect().top < box.getBoundingClientRect().top;
}
