import { createLine, createMemoryStorage, createOutbox, newId, type Outbox } from "@namegame/live";

import type { Member } from "../crowd/crowd.ts";
import type { Holding } from "../judge/compare.ts";
import type { Target } from "../target/target.ts";
import { createGapClock, type GapClock } from "./gap.ts";
import type { Ledger } from "./ledger.ts";
import { createPlainLine } from "./plain-line.ts";
import { createReader, type Reader } from "./reader.ts";

/** One socket of a person: the browser's line, a reader, and where it is the person's first, an outbox to write with. */
export interface Client extends Holding {
  readonly member: Member;
  readonly reader: Reader;
  readonly gap: GapClock;
  /** Resolves once it is connected and has read what there is. */
  readonly entered: Promise<void>;
  readonly line: Pick<ReturnType<typeof createLine>, "ask" | "isOpen">;
  write(body: string): { clientId: string };
  close(): void;
}

/** What all sockets of a drill write to together. */
export interface Shared {
  readonly ledger: Ledger;
  /** The newest seq that any socket holds without a gap before it. */
  head(): number;
  holds(seq: number): void;
  connected(): void;
  disconnected(): void;
  refused(reason: string): void;
  /** The one copy of an id that every socket holds. */
  intern(id: string): string;
}

export function createClient(options: {
  shared: Shared;
  member: Member;
  target: Target;
  conversationId: string;
  writes: boolean;
  /** socket.io's own pauses instead of the product's line. */
  plain: boolean;
  mending: boolean;
}): Client {
  const { shared, member, target, conversationId, writes, plain, mending } = options;
  const gap = createGapClock();
  let closed = false;
  let enter: () => void;
  const entered = new Promise<void>((resolve) => (enter = resolve));

  const line = (plain ? createPlainLine : createLine)({
    url: target.url,
    headers: { cookie: member.cookie, origin: target.origin },
    agent: target.agent,
    onOpen,
    onClosed,
    onRefused: (reason) => shared.refused(reason),
    onSignedOut: () => shared.refused("signed_out"),
  });
  const reader: Reader = createReader({
    line,
    conversationId,
    mending,
    intern: shared.intern,
    onChange() {
      shared.holds(reader.cursor());
      if (line.isOpen()) gap.holds(mending ? reader.cursor() : Infinity);
    },
  });
  const outbox: Outbox | undefined = writes
    ? createOutbox({
        storage: createMemoryStorage(),
        tab: newId(),
        send: ({ conversationId: to, clientId, body }) => line.ask("message:send", { conversationId: to, clientId, body }),
        onSent(message) {
          shared.ledger.acknowledged(message.clientId);
          reader.pushed([message]);
        },
        onChange: () => {},
      })
    : undefined;

  function onOpen(): void {
    shared.connected();
    gap.back(shared.head());
    if (!mending) gap.holds(Infinity);
    outbox?.setOnline(true);
    // The browser reads its list at the same moment; nothing of it is needed here but the work it is.
    line.ask("conversation:list", {}).catch(() => {});
    reader.resync().then(
      () => {
        if (line.isOpen()) gap.holds(mending ? reader.cursor() : Infinity);
        enter();
      },
      () => {},
    );
  }

  function onClosed(): void {
    if (closed) return;
    shared.disconnected();
    gap.lost();
    outbox?.setOnline(false);
  }

  line.on("messages", (messages) => {
    reader.pushed(messages);
    for (const { authorId, clientId } of messages) {
      if (authorId !== member.userId || !outbox) continue;
      shared.ledger.acknowledged(clientId);
      outbox.settle(clientId);
    }
  });
  line.open();

  return {
    member,
    reader,
    gap,
    entered,
    line,
    held: reader.held,
    get returned() {
      return line.isOpen() && (!mending || reader.cursor() >= shared.head());
    },
    write: (body) => outbox!.add({ conversationId, body }),
    close() {
      closed = true;
      outbox?.close();
      reader.close();
      line.close();
    },
  };
}
