"use client";
import { Field as Base } from "@base-ui/react/field";
import { useRef, type ComponentProps } from "react";
import { cx } from "../cx.ts";
import { FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./Field.tsx";
import { inputClass } from "./input-class.ts";
import { useEarlyText } from "./use-early-text.ts";

export type TextAreaProps = Omit<ComponentProps<"textarea">, "rows"> &
  Pick<FieldProps, "label" | "hideLabel" | "hint" | "error"> & {
    /** Height when empty, in lines; grows with the text. */
    rows?: number;
    /** Height at which it begins to scroll, in lines. */
    maxRows?: 4 | 6 | 12;
  };

const MAX = { 4: "max-h-[8.5rem]", 6: "max-h-[12rem]", 12: "max-h-[22rem]" };

/**
 * A text box that grows with what is written, to `maxRows`.
 * A hidden copy of the text in the same grid cell gives the height: no measuring, no jump, and it
 * works where `field-sizing` is not known yet.
 */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, hint, error, rows = 1, maxRows = 6, className, ...area } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  useEarlyText(box, area.value === undefined ? undefined : String(area.value));
  const text = String(area.value ?? area.defaultValue ?? "");
  return (
    <FieldFrame label={label} hideLabel={hideLabel} hint={hint} error={error} className={className}>
      {/* grid-cols-1: a long address without a space must wrap, not widen the cell. */}
      <span className={cx("grid grid-cols-1 overflow-hidden rounded-md", MAX[maxRows])}>
        <span
          aria-hidden="true"
          className={cx(inputClass, "rounded-md invisible col-start-1 row-start-1 min-h-12 break-words whitespace-pre-wrap")}
        >
          {text.split("\n").length < rows ? text + "\n".repeat(rows - 1) : text}{" "}
        </span>
        <Base.Control
          render={
            <textarea
              ref={box}
              {...area}
              rows={rows}
              className={cx(
                inputClass,
                MAX[maxRows],
                "rounded-md col-start-1 row-start-1 min-h-12 resize-none overflow-y-auto focus-visible:-outline-offset-3",
              )}
            />
          }
        />
      </span>
    </FieldFrame>
  );
}
