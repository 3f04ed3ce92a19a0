"use client";
import { type Attachment, ATTACHMENTS_MAX } from "@namegame/contract";
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { openPicture, type OpenPicture } from "../../../client/picture/open-picture.ts";
import { type ChosenFile, createChosenFiles, newId } from "@namegame/live";
import { attachmentsOf, type ChosenPhoto, nextChosen } from "./chosen-photos.ts";
import { uploadPhoto } from "./upload-photo.ts";

// A screenshot of one line is a message. What the server shows is no larger than the other.
const SIDES = { minSide: 16, maxSide: 2_560 };

// Reading one takes the memory of all its pixels, which phones have little of; sending two fills most lines.
const AT_ONCE = 2;

export interface Photos {
  /** In the order in which they will be shown. */
  chosen: ChosenPhoto[];
  /** How many more there is room for. */
  room: number;
  /** To send a message with; null while one has not arrived, so that the message waits, or never will. */
  attachments: Attachment[] | null;
  /** Takes as many pictures as there is room for, and begins to send them. Answers how many were left out. */
  add(files: readonly File[]): number;
  /** Another try of one that failed; it is kept until then. */
  retry(key: string): void;
  remove(key: string): void;
  /** The message has been sent: begins anew. */
  clear(): void;
}

/**
 * The photos of a message that is being written in one conversation. They go on being sent while the person writes, and are kept on this
 * device until the message is sent: whoever comes back to the page finds them.
 */
export function usePhotos({ me, conversationId }: { me: string; conversationId: string }): Photos {
  const [chosen, tell] = useReducer(nextChosen, []);
  const work = useRef<ReturnType<typeof createWork>>(null);
  work.current ??= createWork({ me, conversationId, tell });
  const room = ATTACHMENTS_MAX - chosen.length;
  useEffect(() => {
    const { restore, leave } = work.current!;
    void restore();
    return leave;
  }, []);

  const clear = useCallback(() => {
    tell({ type: "removed", keys: work.current?.forgetAll() ?? [] });
  }, []);

  return useMemo(
    () => ({
      chosen,
      room,
      attachments: attachmentsOf(chosen),
      add(files) {
        work.current?.add(files.slice(0, room));
        return Math.max(0, files.length - room);
      },
      retry: (key) => work.current?.retry(key),
      remove(key) {
        work.current?.forget([key]);
        tell({ type: "removed", keys: [key] });
      },
      clear,
    }),
    [chosen, room, clear],
  );
}

interface Item {
  key: string;
  file: Blob;
  ended: AbortController;
  picture?: OpenPicture;
}

/** What holds files, pictures and requests, beside the state that is drawn. */
function createWork(options: { me: string; conversationId: string; tell: (event: Parameters<typeof nextChosen>[1]) => void }) {
  const { me, conversationId, tell } = options;
  const kept = createChosenFiles(me);
  const items = new Map<string, Item>();
  const waiting: Item[] = [];
  let running = 0;
  let left = false;

  function start(item: Item): void {
    waiting.push(item);
    void goOn();
  }

  async function goOn(): Promise<void> {
    if (running >= AT_ONCE) return;
    const item = waiting.shift();
    if (!item) return;
    running += 1;
    if (!item.ended.signal.aborted) await carry(item);
    running -= 1;
    await goOn();
  }

  async function carry(item: Item): Promise<void> {
    const { key, ended } = item;
    const picture = item.picture ?? (await openPicture(item.file, SIDES));
    if ("refusal" in picture) return tell({ type: "refused", key, reason: picture.refusal });
    if (ended.signal.aborted) return picture.close();
    item.picture = picture;
    const { url, width, height } = picture;
    tell({ type: "opened", key, picture: { url, width, height } });
    const code = await uploadPhoto({
      conversationId,
      picture,
      signal: ended.signal,
      onProgress: (share) => tell({ type: "progress", key, share }),
      onStatus: (upload) => tell({ type: "status", key, upload }),
    });
    if (code) tell({ type: "failed", key, code });
  }

  function take(files: readonly ChosenFile[]): void {
    const added = files.filter(({ key }) => !items.has(key)).map(({ key, file }) => ({ key, file, ended: new AbortController() }));
    tell({ type: "chosen", keys: added.map(({ key }) => key) });
    for (const item of added) {
      items.set(item.key, item);
      start(item);
    }
  }

  function end(key: string): void {
    const item = items.get(key);
    items.delete(key);
    item?.ended.abort();
    // Its address holds its bytes in memory until it is given back.
    item?.picture?.close();
  }

  function forget(keys: readonly string[]): void {
    for (const key of keys) end(key);
    void kept.drop(keys);
  }

  return {
    add(files: readonly File[]): void {
      const chosen = files.map((file) => ({ key: newId(), conversationId, file, chosenAt: Date.now() }));
      take(chosen);
      void kept.keep(chosen);
    },
    /** What was chosen before the page was left. */
    async restore(): Promise<void> {
      left = false;
      const files = await kept.list(conversationId);
      if (left) return;
      take(files.slice(0, ATTACHMENTS_MAX - items.size));
    },
    retry(key: string): void {
      const item = items.get(key);
      if (!item) return;
      tell({ type: "retried", key });
      start(item);
    },
    forget,
    forgetAll(): string[] {
      const keys = [...items.keys()];
      forget(keys);
      return keys;
    },
    /** The page is left: nothing goes on here, and all is kept for whoever comes back. */
    leave(): void {
      left = true;
      for (const key of items.keys()) end(key);
    },
  };
}
