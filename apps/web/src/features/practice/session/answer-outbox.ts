import { type ActionInput, type ActionOutput, ANSWERS_MAX, type ErrorCode, type Result } from "@namegame/contract";

type SentAnswer = ActionInput<"practice.answer">;
export type PracticeAnswer = Omit<SentAnswer, "agoMs">;

/** `answeredAt`: by this device's clock, in milliseconds since 1970. One that an earlier release kept has none. */
type KeptAnswer = PracticeAnswer & { answeredAt?: number };

export interface AnswerOutbox {
  /** Keeps the answer until the server has it, and sends as soon as it can. */
  add(answer: PracticeAnswer): void;
  /** Tries again now, for instance because the network is back. Resolves when the attempt is over, whatever came of it. */
  flush(): Promise<void>;
  /** How many answers the server does not have yet. */
  pending(): number;
  /** True while the last attempt failed and the next one waits. */
  stalled(): boolean;
  /** Ends waiting; what is kept stays for the next visit. */
  close(): void;
}

export interface AnswerOutboxOptions {
  send(answers: SentAnswer[]): Promise<Result<ActionOutput<"practice.answers">>>;
  store: { read(): string | null; write(text: string): void };
  /** After each change of what is pending or stalled. */
  onChange(): void;
  /** The server took the person out: left, hid or blocked since. */
  onGone(personId: string): void;
  /** This device's clock, in milliseconds since 1970. */
  now(): number;
  /** Runs after the delay; gives back a way to call it off. */
  later(run: () => void, delayMs: number): () => void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** More than a person answers in a long flight; a full store must not grow for ever. */
const MOST_KEPT = 1_000;
/** Faults that time mends. Any other would be refused again, so the answer is let go. */
const PASSING: ReadonlySet<ErrorCode> = new Set(["unavailable", "internal", "too_many", "signed_out"]);

/**
 * Sends answers in the order they were given, as many together as wait, each until it is acknowledged: over a lost network, a reload
 * and the next visit. An answer that arrived though its acknowledgement was lost is sent again with the same clientId and counts once.
 */
export function createAnswerOutbox({ send, store, onChange, onGone, now, later }: AnswerOutboxOptions): AnswerOutbox {
  let answers = readAnswers(store.read());
  let sending = false;
  let attempt = Promise.resolve();
  let closed = false;
  let stalled = false;
  /** So many of the next go one at a time. */
  let alone = 0;
  let wait = FIRST_WAIT_MS;
  let cancelWait: (() => void) | null = null;

  // From the store and not from memory: a second tab keeps its answers in the same place.
  function change(edit: (kept: KeptAnswer[]) => KeptAnswer[]) {
    answers = edit(readAnswers(store.read()));
    store.write(JSON.stringify(answers));
    onChange();
  }

  function sendAll(): Promise<void> {
    if (!sending && !closed) attempt = sendWaiting();
    return attempt;
  }

  async function sendWaiting() {
    sending = true;
    while (answers.length > 0 && !closed) {
      const batch = answers.slice(0, alone > 0 ? 1 : ANSWERS_MAX);
      const result = await send(batch.map(withAge));
      if (!result.ok && PASSING.has(result.error.code)) {
        waitAndRetry(result.error.retryAfterMs);
        break;
      }
      wait = FIRST_WAIT_MS;
      stalled = false;
      if (!result.ok && batch.length > 1) {
        // One that is refused for good must not take the others with it.
        alone = batch.length;
        continue;
      }
      alone = Math.max(0, alone - 1);
      const sent = new Set(batch.map(({ clientId }) => clientId));
      change((kept) => kept.filter(({ clientId }) => !sent.has(clientId)));
      for (const [place, { personId }] of batch.entries()) if (codeOf(result, place) === "not_found") onGone(personId);
    }
    sending = false;
  }

  /** Its age by one clock, which may be wrong. A clock that was set back makes it new. */
  function withAge({ answeredAt, ...answer }: KeptAnswer): SentAnswer {
    return { ...answer, agoMs: Math.max(0, Math.round(now() - (answeredAt ?? now()))) };
  }

  function waitAndRetry(retryAfterMs = 0) {
    if (closed) return;
    cancelWait = later(() => void sendAll(), Math.max(wait, retryAfterMs));
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    stalled = true;
    onChange();
  }

  return {
    add(answer) {
      change((kept) => [...kept, { ...answer, answeredAt: now() }].slice(-MOST_KEPT));
      void sendAll();
    },
    flush() {
      cancelWait?.();
      // Another tab may have left some here.
      if (!sending) answers = readAnswers(store.read());
      return sendAll();
    },
    pending: () => answers.length,
    stalled: () => stalled,
    close() {
      closed = true;
      cancelWait?.();
    },
  };
}

/** Why the answer in this place was not taken. A fault of all of them is each one's. */
function codeOf(result: Result<ActionOutput<"practice.answers">>, place: number): ErrorCode | undefined {
  if (!result.ok) return result.error.code;
  const outcome = result.data.outcomes[place];
  return outcome && "code" in outcome ? outcome.code : undefined;
}

// What stands in the store may be of another release or damaged: then it is nothing, and the next answers are kept again.
function readAnswers(text: string | null): KeptAnswer[] {
  try {
    const value: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(value) ? value.filter(isAnswer) : [];
  } catch {
    return [];
  }
}

function isAnswer(value: unknown): value is KeptAnswer {
  return typeof value === "object" && value !== null && "clientId" in value && "personId" in value && "exercise" in value;
}
