"use client";
import { codePoints, MESSAGE_MAX, type Face } from "@namegame/contract";
import { IconButton, TextArea, type IconName } from "@namegame/ui";
import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from "react";
import { t } from "../../../strings/index.ts";
import { hasMouse } from "../actions/has-mouse.ts";
import { MentionList } from "./MentionList.tsx";
import { useMentions } from "./use-mentions.ts";

/** From here on the person is told how much room is left. */
const NEAR = 300;

export interface ComposeFieldProps {
  label: string;
  text: string;
  onText: (text: string) => void;
  /** Resolves or returns once it is on its way; the focus stays in the field. */
  onSubmit: () => void;
  onEscape?: () => void;
  submit: { label: string; icon: IconName; busy?: boolean };
  /** Beside the field, before it. */
  lead?: ReactNode;
  /** Whether there is something to send, where that is not the text alone. */
  ready?: boolean;
  /** Whom an @ offers. */
  people: readonly Face[];
  onMention?: (userId: string) => void;
  hint?: ReactNode;
  error?: ReactNode;
  /** Takes the focus when it comes: a reply or an edit was asked for. */
  takesFocus?: unknown;
}

/** Where one writes. A text that is too long stays, and says by how much. */
export function ComposeField(props: ComposeFieldProps) {
  const { label, text, onText, onSubmit, onEscape, submit, people, onMention, takesFocus } = props;
  const form = useRef<HTMLFormElement>(null);
  const mentions = useMentions({ form, text, onText, people, onMention });
  const over = codePoints(text) - MESSAGE_MAX;
  const ready = props.ready ?? text.trim() !== "";

  useEffect(() => {
    if (takesFocus === undefined) return;
    const field = form.current?.querySelector("textarea");
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, [takesFocus]);

  function submitted(event: FormEvent) {
    event.preventDefault();
    // The phone's keyboard stays: the next message often follows.
    form.current?.querySelector("textarea")?.focus();
    if (ready && over <= 0) onSubmit();
  }

  function keyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing || mentions.keyDown(event)) return;
    if (event.key === "Escape" && onEscape) {
      event.preventDefault();
      return onEscape();
    }
    // On a touch screen Enter is the only way to a new line.
    if (event.key !== "Enter" || event.shiftKey || !hasMouse()) return;
    event.preventDefault();
    form.current?.requestSubmit();
  }

  return (
    <form ref={form} onSubmit={submitted} className="relative flex items-end gap-2">
      <MentionList {...mentions} />
      {props.lead}
      <TextArea
        className="min-w-0 flex-1"
        label={label}
        hideLabel
        placeholder={label}
        dir="auto"
        value={text}
        onChange={(event) => onText(event.target.value)}
        onSelect={mentions.look}
        onKeyDown={keyDown}
        onBlur={mentions.close}
        {...mentions.fieldProps}
        enterKeyHint="enter"
        autoComplete="off"
        maxRows={6}
        hint={over <= 0 && over > -NEAR ? t.chat.left(-over) : props.hint}
        error={over > 0 ? t.chat.tooLong(over) : props.error}
      />
      <IconButton
        type="submit"
        icon={submit.icon}
        label={submit.label}
        variant="accent"
        aria-busy={submit.busy || undefined}
        disabled={!ready}
        className="mb-0.5"
      />
    </form>
  );
}
