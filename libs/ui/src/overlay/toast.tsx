"use client";
import { Toast as Base } from "@base-ui/react/toast";
import { useMemo, type ReactNode } from "react";
import { IconButton } from "../control/IconButton.tsx";
import { Icon } from "../icon/Icon.tsx";
import type { IconName } from "../icon/shapes.tsx";
import { useUiLabels } from "../labels.tsx";

/** Long enough to read and to reach the button. */
const TOAST_MS = 6_000;
/** An undo must be reachable by keyboard and by slow hands: WCAG 2.2.1 asks for generous time. */
const UNDO_MS = 20_000;

export type ToastTone = "plain" | "success" | "danger";
export type ToastOptions = {
  title: ReactNode;
  description?: ReactNode;
  tone?: ToastTone;
  /** Adds an "Undo" button; the toast closes when it is pressed. */
  onUndo?: () => void;
  /** Another button in place of undo. */
  action?: { label: string; onPress: () => void };
  /** A second toast with the same id takes the place of the first. */
  id?: string;
};

const ICON: Record<ToastTone, IconName | null> = { plain: null, success: "check", danger: "alert" };

/** `const toast = useToast(); toast.show({ title: 'Ama joined', onUndo })` */
export function useToast(): { show: (options: ToastOptions) => string; close: (id: string) => void } {
  const manager = Base.useToastManager();
  const labels = useUiLabels();
  const { add, close } = manager;
  return useMemo(
    () => ({
      close,
      show(options) {
        const action = options.onUndo ? { label: labels.undo, onPress: options.onUndo } : options.action;
        const id: string = add({
          id: options.id,
          title: options.title,
          description: options.description,
          type: options.tone ?? "plain",
          timeout: action ? UNDO_MS : TOAST_MS,
          priority: options.tone === "danger" ? "high" : "low",
          actionProps: action
            ? {
                children: action.label,
                onClick: () => {
                  close(id);
                  action.onPress();
                },
              }
            : undefined,
        });
        return id;
      },
    }),
    [add, close, labels],
  );
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const labels = useUiLabels();
  return (
    <Base.Provider limit={3} timeout={TOAST_MS}>
      {children}
      <Base.Portal>
        <Base.Viewport
          aria-label={labels.notifications}
          className="fixed inset-x-4 bottom-[calc(var(--tabbar-height,0px)+1rem+env(safe-area-inset-bottom))] z-60 mx-auto flex max-w-md flex-col-reverse gap-2 md:right-6 md:bottom-6 md:left-auto md:w-[26rem]"
        >
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList() {
  const { toasts } = Base.useToastManager();
  const labels = useUiLabels();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      className="w-full rounded-lg bg-ink text-paper shadow-lift transition-[translate,opacity] duration-300 ease-soft data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-4 data-starting-style:opacity-0"
    >
      <Base.Content className="flex items-center gap-3 py-2 pr-2 pl-4">
        <ToastIcon tone={toast.type as ToastTone} />
        <div className="min-w-0 flex-1 py-1.5">
          <Base.Title className="m-0 font-sans text-base leading-snug font-semibold tracking-normal" />
          <Base.Description className="m-0 text-sm opacity-85" />
        </div>
        <Base.Action className="inline-flex min-h-11 shrink-0 items-center rounded-full px-4 font-semibold underline underline-offset-4 hover:bg-current/15 focus-visible:outline-current" />
        <Base.Close render={<IconButton icon="close" label={labels.close} variant="inherit" />} />
      </Base.Content>
    </Base.Root>
  ));
}

function ToastIcon({ tone }: { tone: ToastTone }) {
  const name = ICON[tone];
  return name ? <Icon name={name} size={24} /> : null;
}
