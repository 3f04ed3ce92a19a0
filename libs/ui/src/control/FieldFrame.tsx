"use client";
import { Field as Base } from "@base-ui/react/field";
import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import { Icon } from "../icon/Icon.tsx";

export type FieldFrameProps = {
  label: ReactNode;
  hideLabel?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  className?: string;
  /** The control: a Base UI `Field.Control`, which takes its id and descriptions from here. */
  children: ReactNode;
};

/** Label above, hint and error below: the same for every field. */
export function FieldFrame({ label, hideLabel, hint, error, className, children }: FieldFrameProps) {
  return (
    <Base.Root invalid={Boolean(error)} className={cx("flex flex-col gap-1.5", className)}>
      <Base.Label className={hideLabel ? "sr-only" : "font-semibold"}>{label}</Base.Label>
      {children}
      {hint ? <Base.Description className="m-0 text-sm text-ink-soft">{hint}</Base.Description> : null}
      <Base.Error match={Boolean(error)} role="alert" className="flex items-start gap-1.5 text-sm font-medium text-danger">
        <Icon name="alert" size={20} />
        <span>{error}</span>
      </Base.Error>
    </Base.Root>
  );
}
