"use client";
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { cx } from "../cx.ts";
import { Icon } from "../icon/Icon.tsx";
import type { IconName } from "../icon/shapes.tsx";
import { buttonClass, type ButtonLook } from "./button-class.ts";

export type ButtonProps = Omit<ComponentProps<"button">, "disabled"> &
  ButtonLook & {
    icon?: IconName;
    /** At work: keeps its width and its focus, says aria-busy, and ignores further presses. */
    busy?: boolean;
    /** Kept focusable (aria-disabled), so focus is never lost; presses and submits are ignored. */
    disabled?: boolean;
    children: ReactNode;
  };

export function Button(props: ButtonProps) {
  const { variant, size, wide, icon, busy = false, disabled = false, ...rest } = props;
  const { className, children, onClick, type = "button", ...button } = rest;
  const still = busy || disabled;
  function press(event: MouseEvent<HTMLButtonElement>) {
    // Also stops Enter in a form: implicit submission presses the submit button.
    if (still) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      {...button}
      type={type}
      onClick={press}
      aria-busy={busy || undefined}
      aria-disabled={still || undefined}
      className={cx(buttonClass({ variant, size, wide }), className)}
    >
      <span className={cx("inline-flex items-center gap-2", busy && "opacity-0")}>
        {icon ? <Icon name={icon} size={20} /> : null}
        {children}
      </span>
      {busy ? <BusyDots /> : null}
    </button>
  );
}

function BusyDots() {
  return (
    <span aria-hidden="true" className="absolute inset-0 flex items-center justify-center gap-1.5">
      <i className="size-2 animate-dot rounded-full bg-current" />
      <i className="size-2 animate-dot rounded-full bg-current [animation-delay:140ms]" />
      <i className="size-2 animate-dot rounded-full bg-current [animation-delay:280ms]" />
    </span>
  );
}
