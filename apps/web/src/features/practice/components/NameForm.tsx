"use client";
import { Button, type ButtonProps, Field, type FieldProps } from "@namegame/ui";
import { useEffect, useRef, useState } from "react";

const LONGEST = 80;

export interface NameFormProps {
  label: string;
  placeholder: string;
  describedBy: string;
  /** What was sent, where it is to stay in the field. */
  sent?: string | undefined;
  /** Nothing is taken any more. */
  still: boolean;
  enterKeyHint: FieldProps["enterKeyHint"];
  className: string;
  /** The words on the button, and its look. */
  button: Pick<ButtonProps, "children" | "size" | "className">;
  onName: (typed: string) => void;
}

/** A field for a name from memory, which takes the focus. Autocorrect would turn it into another word, so it is off. */
export function NameForm(props: NameFormProps) {
  const { label, placeholder, describedBy, sent, still, enterKeyHint, className, button, onName } = props;
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
  }, []);
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === "") field.current?.focus();
        else if (!still) onName(typed);
      }}
    >
      <Field
        ref={field}
        label={label}
        hideLabel
        aria-describedby={describedBy}
        placeholder={placeholder}
        value={sent ?? typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        readOnly={still}
        maxLength={LONGEST}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="words"
        spellCheck={false}
        enterKeyHint={enterKeyHint}
        className={className}
      />
      <Button {...button} type="submit" disabled={still || typed.trim() === ""} />
    </form>
  );
}
