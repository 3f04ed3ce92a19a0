"use client";
import { Field as Base } from "@base-ui/react/field";
import { useLayoutEffect, useRef, useState, type ChangeEvent } from "react";
import { cx } from "../cx.ts";
import { CODE_LENGTH, codeSigns, retypeCode, showCode, type CodeKind } from "./code-text.ts";
import type { FieldProps } from "./Field.tsx";
import { FieldFrame } from "./FieldFrame.tsx";
import { useEarlyText } from "./use-early-text.ts";

export type CodeFieldProps = Pick<FieldProps, "label" | "hideLabel" | "hint" | "error" | "className"> & {
  /** `spoken`: a group's or person's ABC-DEF. `digits`: the six digits of a mail. */
  kind?: CodeKind;
  /** Name in a form; the value sent is as shown (`ABC-DEF`), servers normalise anyway. */
  name?: string;
  /** Signs only, without the hyphen. Leave out for an uncontrolled field. */
  value?: string;
  defaultValue?: string;
  onValueChange?: (signs: string) => void;
  /** Called once the sixth sign is there, typed or pasted. */
  onComplete?: (signs: string) => void;
  autoFocus?: boolean;
  disabled?: boolean;
};

const PLACEHOLDER: Record<CodeKind, string> = { spoken: "ABC-DEF", digits: "123 456" };

/** One real input (so paste, autofill and switch access just work) over six drawn tiles. */
export function CodeField(props: CodeFieldProps) {
  const { kind = "spoken", label, hideLabel, hint, error, className, name, autoFocus, disabled } = props;
  const [own, setOwn] = useState(() => codeSigns(props.defaultValue ?? "", kind));
  const signs = props.value === undefined ? own : codeSigns(props.value, kind);
  const box = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);

  useEarlyText(box, showCode(signs, kind));
  // React writes the hyphen after the browser placed the caret; put the caret back where the person had it.
  useLayoutEffect(() => {
    if (caret.current === null) return;
    box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  function change(event: ChangeEvent<HTMLInputElement>) {
    const { value, selectionStart } = event.currentTarget;
    const next = retypeCode(value, selectionStart ?? value.length, kind);
    caret.current = next.caret;
    setOwn(next.signs);
    if (next.signs === signs) return;
    props.onValueChange?.(next.signs);
    if (next.signs.length === CODE_LENGTH) props.onComplete?.(next.signs);
  }

  return (
    <FieldFrame label={label} hideLabel={hideLabel} hint={hint} error={error} className={className}>
      <span className="code-box relative block font-code">
        <Tiles filled={signs.length} wrong={Boolean(error)} />
        <Base.Control
          ref={box}
          name={name}
          value={showCode(signs, kind)}
          onChange={change}
          autoFocus={autoFocus}
          disabled={disabled}
          placeholder={PLACEHOLDER[kind]}
          inputMode={kind === "digits" ? "numeric" : "text"}
          autoComplete={kind === "digits" ? "one-time-code" : "off"}
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          className="code-input relative"
        />
      </span>
    </FieldFrame>
  );
}

function Tiles({ filled, wrong }: { filled: number; wrong: boolean }) {
  return (
    <span aria-hidden="true" className="code-tiles">
      {Array.from({ length: CODE_LENGTH }, (_, i) => (
        <span key={i} className={cx("code-tile", wrong ? "border-danger" : i < filled ? "border-accent" : "border-edge")} />
      ))}
    </span>
  );
}
