"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { useRef, type ReactElement, type ReactNode, type RefObject } from "react";
import { IconButton } from "../control/IconButton.tsx";
import { useUiLabels } from "../labels.tsx";
import { focusMoved } from "./focus-moved.ts";
import { veilClass } from "./popup-class.ts";

export type ModalProps = {
  title: ReactNode;
  description?: ReactNode;
  /** The button that opens it, when it is not opened from outside. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Buttons at the end, the main one last; side by side where they fit. */
  actions?: ReactNode;
  /** What gets the focus on opening; the first control by default. */
  initialFocus?: RefObject<HTMLElement | null>;
  children?: ReactNode;
};

/** What Dialog and Sheet share: title, close button, focus kept inside, Escape closes. */
export function Modal(props: ModalProps & { viewportClass: string; popupClass: string }) {
  const labels = useUiLabels();
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={props.open} onOpenChange={(open) => props.onOpenChange?.(open)}>
      {props.trigger ? <Base.Trigger render={props.trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={`${veilClass} z-40`} />
        <Base.Viewport className={props.viewportClass}>
          <Base.Popup ref={popup} className={props.popupClass} initialFocus={props.initialFocus} finalFocus={() => !focusMoved(popup)}>
            <Base.Title className="m-0 pr-10 text-xl font-bold">{props.title}</Base.Title>
            {props.description ? <Base.Description className="m-0 -mt-2 text-ink-soft">{props.description}</Base.Description> : null}
            {props.children}
            {props.actions ? <div className="flex flex-wrap justify-end gap-3 pt-2 max-sm:flex-col-reverse">{props.actions}</div> : null}
            {/* Last in order, so the focus begins on the content's first control. */}
            <Base.Close render={<IconButton icon="close" label={labels.close} className="absolute top-4 right-4" />} />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
