"use client";
import { Switch as Base } from "@base-ui/react/switch";
import { useId, type ReactNode } from "react";
import { cx } from "../cx.ts";

export type SwitchProps = {
  label: ReactNode;
  hint?: ReactNode;
  checked?: boolean;
  defaultChecked?: boolean;
  onCheckedChange?: (checked: boolean) => void;
  name?: string;
  disabled?: boolean;
  className?: string;
};

/** On or off, at once; the whole row is the target. */
export function Switch({ label, hint, className, ...control }: SwitchProps) {
  const id = useId();
  const labelId = `${id}label`;
  const hintId = `${id}hint`;
  return (
    <label className={cx("flex min-h-12 cursor-pointer items-center justify-between gap-4 py-2", className)}>
      <span className="min-w-0">
        <span id={labelId} className="block font-medium">
          {label}
        </span>
        {hint ? (
          <span id={hintId} className="block text-sm text-ink-soft">
            {hint}
          </span>
        ) : null}
      </span>
      <Base.Root
        {...control}
        // Said outright: before hydration the wrapping label alone does not name the switch.
        aria-labelledby={labelId}
        aria-describedby={hint ? hintId : undefined}
        className="relative flex h-8 w-14 shrink-0 items-center rounded-full border-2 border-edge bg-sunken p-0.5 transition-colors duration-200 data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50"
      >
        <Base.Thumb className="size-6 rounded-full bg-edge transition-[translate,background-color] duration-200 ease-soft data-checked:translate-x-6 data-checked:bg-on-accent" />
      </Base.Root>
    </label>
  );
}
