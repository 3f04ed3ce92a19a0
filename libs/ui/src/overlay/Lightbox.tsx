"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";
import { IconButton } from "../control/IconButton.tsx";
import { useUiLabels } from "../labels.tsx";
import { useSwipe } from "./use-swipe.ts";

export type LightboxPicture = {
  src: string;
  alt: string;
  /** Of the whole picture, in pixels: its place is kept before it has come. */
  width: number;
  height: number;
};

export type LightboxProps = {
  /** Names the whole for assistive technology. */
  label: string;
  pictures: LightboxPicture[];
  /** Which is shown; null: closed. */
  index: number | null;
  onIndexChange: (index: number | null) => void;
  labels: { previous: string; next: string; position: (place: number, count: number) => string };
};

const frame =
  "fixed inset-0 z-50 flex touch-pinch-zoom flex-col bg-night text-on-night outline-none [--color-focus:var(--color-on-night)] transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0";

/**
 * Pictures over the whole screen, one at a time. Arrow keys, Home and End, buttons and swipes move; Escape, the close button and a swipe
 * down close. The focus stays inside and returns to what opened it.
 */
export function Lightbox(props: LightboxProps) {
  const area = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={props.index !== null} onOpenChange={(open) => !open && props.onIndexChange(null)}>
      <Base.Portal>
        {/* The arrow keys work from the first moment, and no button says that it is pressed. */}
        <Base.Popup className={frame} initialFocus={area}>
          {props.index === null ? null : <Shown {...props} index={props.index} area={area} />}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

type ShownProps = LightboxProps & { index: number; area: RefObject<HTMLDivElement | null> };

function Shown({ label, pictures, index, onIndexChange, labels, area }: ShownProps) {
  const { close } = useUiLabels();
  const last = pictures.length - 1;
  const picture = pictures[index];
  const go = (to: number) => onIndexChange(Math.min(last, Math.max(0, to)));
  const swipe = useSwipe({ onLeft: () => go(index + 1), onRight: () => go(index - 1), onDown: () => onIndexChange(null) });
  useNeighbours(pictures, index);

  function keyDown(event: KeyboardEvent) {
    const to = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  }

  if (!picture) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the whole, whatever of it has the focus
    <div onKeyDown={keyDown} className="flex min-h-0 flex-1 flex-col">
      <Base.Title className="sr-only">{label}</Base.Title>
      <div className="flex items-center justify-between p-2 pt-[max(0.5rem,env(safe-area-inset-top))] pl-4">
        <p role="status" className="m-0 text-sm tabular-nums">
          {labels.position(index + 1, pictures.length)}
        </p>
        <Base.Close render={<IconButton icon="close" label={close} variant="inherit" />} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- swipes: what they do, the buttons and keys do too */}
      <div ref={area} tabIndex={-1} {...swipe} className="relative grid min-h-0 flex-1 place-items-center outline-none">
        <img
          key={picture.src}
          src={picture.src}
          alt={picture.alt}
          width={picture.width}
          height={picture.height}
          draggable={false}
          className="absolute inset-0 m-auto h-auto max-h-full w-auto max-w-full object-contain select-none"
        />
        {last > 0 ? (
          <>
            <Turn icon="back" label={labels.previous} off={index === 0} onClick={() => go(index - 1)} className="left-2" />
            <Turn icon="forward" label={labels.next} off={index === last} onClick={() => go(index + 1)} className="right-2" />
          </>
        ) : null}
      </div>
      <div className="h-[max(0.75rem,env(safe-area-inset-bottom))]" />
    </div>
  );
}

function Turn({
  off,
  className,
  ...button
}: {
  icon: "back" | "forward";
  label: string;
  off: boolean;
  onClick: () => void;
  className: string;
}) {
  // Not disabled: a button that loses the focus at the last picture would throw it out of the dialog.
  return (
    <IconButton
      {...button}
      variant="inherit"
      aria-disabled={off}
      className={`absolute top-1/2 -translate-y-1/2 bg-night/50 ${off ? "opacity-30" : ""} ${className}`}
    />
  );
}

/** Fetches what one may turn to next. */
function useNeighbours(pictures: LightboxPicture[], index: number): void {
  useEffect(() => {
    for (const near of [pictures[index + 1], pictures[index - 1]]) if (near) new Image().src = near.src;
  }, [pictures, index]);
}
