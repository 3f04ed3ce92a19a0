"use client";
import type { Attachment } from "@namegame/contract";
import { cx, Icon, Lightbox, type LightboxPicture } from "@namegame/ui";
import { useMemo, useState } from "react";
import { t } from "../../../strings/index.ts";
import { attachmentUrl } from "./attachment-url.ts";
import { gridSpans, type Span } from "./grid-spans.ts";

export interface PhotoGridProps {
  attachments: readonly Attachment[];
  /** Who sent them, for those who hear the page instead of seeing it. */
  author: string;
}

// Two columns' squares are as high as three columns' rectangles: a row of three follows a row of two without a jump.
const CELL: Record<Span, string> = { 6: "col-span-6 aspect-[2/1]", 3: "col-span-3 aspect-[3/2]", 2: "col-span-2 aspect-square" };

/** The photos of a message; each opens over the whole screen. For a bubble, above its words. */
export function PhotoGrid({ attachments, author }: PhotoGridProps) {
  const [index, setIndex] = useState<number | null>(null);
  const ready = useMemo(() => attachments.filter(isReady), [attachments]);
  const nameOf = (id: string) =>
    t.attachments.photoFrom({ place: attachments.findIndex((one) => one.id === id) + 1, count: attachments.length, author });
  const pictures: LightboxPicture[] = ready.map(({ id, width, height }) => ({
    src: attachmentUrl(id, "large"),
    alt: nameOf(id),
    width,
    height,
  }));
  const spans = gridSpans(attachments.length);
  const [alone] = attachments.length === 1 ? ready : [];
  return (
    <>
      <ul
        aria-label={t.attachments.of(attachments.length, author)}
        className="m-0 mb-1.5 grid w-80 max-w-full list-none grid-cols-6 gap-0.5 overflow-hidden rounded-lg p-0"
      >
        {attachments.map((attachment, place) => (
          <li
            key={attachment.id}
            style={alone ? { aspectRatio: aloneRatio(alone) } : undefined}
            className={cx("relative overflow-hidden bg-sunken", alone ? "col-span-6" : CELL[spans[place] ?? 2])}
          >
            {isReady(attachment) ? (
              <button
                type="button"
                onClick={() => setIndex(ready.indexOf(attachment))}
                aria-label={t.attachments.open(nameOf(attachment.id))}
                className="absolute inset-0 cursor-zoom-in focus-visible:-outline-offset-4"
              >
                <img
                  src={attachmentUrl(attachment.id, "small")}
                  alt=""
                  width={attachment.width}
                  height={attachment.height}
                  loading="lazy"
                  decoding="async"
                  className="size-full object-cover"
                />
              </button>
            ) : (
              <Missing refused={attachment.state === "refused"} />
            )}
          </li>
        ))}
      </ul>
      <Lightbox
        label={t.attachments.of(attachments.length, author)}
        pictures={pictures}
        index={index}
        onIndexChange={setIndex}
        labels={t.attachments.lightbox}
      />
    </>
  );
}

type Ready = Attachment & { width: number; height: number };

function isReady(attachment: Attachment): attachment is Ready {
  return attachment.state === "ready" && attachment.width !== null && attachment.height !== null;
}

/** A photo alone keeps its shape, but for the very long and the very flat. */
function aloneRatio({ width, height }: Ready): number {
  return Math.min(2, Math.max(0.75, width / height));
}

function Missing({ refused }: { refused: boolean }) {
  return (
    <span className="absolute inset-0 flex flex-col items-center justify-center gap-1 p-2 text-center text-xs leading-tight text-ink-soft">
      <Icon name={refused ? "alert" : "picture"} className={refused ? "" : "animate-breathe"} />
      <span className="line-clamp-3">{refused ? t.attachments.unusable : t.attachments.making}</span>
    </span>
  );
}
