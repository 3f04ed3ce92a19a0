import type { ActionInput, ErrorCode, Result } from "@namegame/contract";

export type PracticeAnswer = ActionInput<"practice.answer">;

export interface AnswerOutbox {
  /** Keeps the answer until the server has it, and sends as soon as it can. */
  add(answer: PracticeAnswer): void;
  /** Tries again now, for instance because the network is back. */
  flush(): void;
  /** How many answers the server does not have yet. */
  pending(): number;
  /** True while the last attempt failed and the next one waits. */
  stalled(): boolean;
  /** Ends waiting; what is kept stays for the next visit. */
  close(): void;
}

export interface AnswerOutboxOptions {
  send(answer: PracticeAnswer): Promise<Result<unknown>>;
  store: { read(): string | null; write(text: string): void };
  /** After each change of what is pending or stalled. */
  onChange(): void;
  /** The server took the person out: left, hid or blocked since. */
  onGone(personId: string): void;
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
 * Sends answers one after the other, in the order they were given, each until it is acknowledged: over a lost network, a reload
 * and the next visit. An answer that arrived though its acknowledgement was lost is sent again with the same clientId and counts once.
 */
export function createAnswerOutbox({ send, store, onChange, onGone, later }: AnswerOutboxOptions): AnswerOutbox {
  let answers = readAnswers(store.read());
  let sending = false;
  let closed = false;
  let stalled = false;
  let wait = FIRST_WAIT_MS;
  let cancelWait: (() => void) | null = null;

  // From the store and not from memory: a second tab keeps its answers in the same place.
  function change(edit: (kept: PracticeAnswer[]) => PracticeAnswer[]) {
    answers = edit(readAnswers(store.read()));
    store.write(JSON.stringify(answers));
    onChange();
  }

  async function sendAll() {
    if (sending || closed) return;
    sending = true;
    for (let answer = answers[0]; answer && !closed; answer = answers[0]) {
      const sent = answer.clientId;
      const result = await send(answer);
      if (!result.ok && PASSING.has(result.error.code)) {
        waitAndRetry(result.error.retryAfterMs);
        break;
      }
      wait = FIRST_WAIT_MS;
      stalled = false;
      change((kept) => kept.filter((other) => other.clientId !== sent));
      if (!result.ok && result.error.code === "not_found") onGone(answer.personId);
    }
    sending = false;
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
      change((kept) => [...kept, answer].slice(-MOST_KEPT));
      void sendAll();
    },
    flush() {
      cancelWait?.();
      void sendAll();
    },
    pending: () => answers.length,
    stalled: () => stalled,
    close() {
      closed = true;
      cancelWait?.();
    },
  };
}

// What stands in the store may be of another release or damaged: then it is nothing, and the next answers are kept again.
function readAnswers(text: string | null): PracticeAnswer[] {
  try {
    const value: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(value) ? value.filter(isAnswer) : [];
  } catch {
    return [];
  }
}

function isAnswer(value: unknown): value is PracticeAnswer {
  return typeof value === "object" && value !== null && "clientId" in value && "personId" in value && "exercise" in value;
}
