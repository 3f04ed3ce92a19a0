"use client";
import { Field as Base } from "@base-ui/react/field";
import { useRef, type ComponentProps, type ReactNode } from "react";
import { cx } from "../cx.ts";
import { FieldFrame } from "./FieldFrame.tsx";
import { inputClass } from "./input-class.ts";
import { useEarlyText } from "./use-early-text.ts";

export type FieldProps = Omit<ComponentProps<"input">, "size"> & {
  label: ReactNode;
  /** Keeps the label for assistive technology only (a search or composer whose place says it). */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** What is wrong and what to do; announced when it appears. Falsy = valid. */
  error?: ReactNode;
};

/** A labelled text input; hint and error are tied to it by aria-describedby. */
export function Field({ label, hideLabel, hint, error, className, ...input }: FieldProps) {
  const box = useRef<HTMLInputElement>(null);
  useEarlyText(box, input.value === undefined ? undefined : String(input.value));
  return (
    <FieldFrame label={label} hideLabel={hideLabel} hint={hint} error={error} className={className}>
      <Base.Control ref={box} {...input} className={cx(inputClass, "min-h-12 rounded-md")} />
    </FieldFrame>
  );
}
