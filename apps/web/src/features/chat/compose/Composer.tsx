"use client";
import { codePoints, MESSAGE_MAX } from "@namegame/contract";
import { IconButton, TextArea } from "@namegame/ui";
import { useRef, type FormEvent, type KeyboardEvent } from "react";
import { useConversations } from "../../../client/live.tsx";
import { t } from "../../../strings/index.ts";
import { ChosenPhotos } from "../photos/ChosenPhotos.tsx";
import { PhotoButton } from "../photos/PhotoButton.tsx";
import { usePhotos } from "../photos/use-photos.ts";
import { useDraft } from "./draft.ts";

/** From here on the person is told how much room is left. */
const NEAR = 300;

/** Where one writes. A message that is too long stays, and says by how much. */
export function Composer({ conversationId, label, onSent }: { conversationId: string; label: string; onSent: () => void }) {
  const { live, state } = useConversations();
  const [text, setText] = useDraft({ me: state.me, conversationId });
  const photos = usePhotos(conversationId);
  const form = useRef<HTMLFormElement>(null);
  const length = codePoints(text);
  const over = length - MESSAGE_MAX;
  // Null: a photo is still on its way.
  const ready = photos.attachments !== null && (text.trim() !== "" || photos.attachments.length > 0);

  function submit(event: FormEvent) {
    event.preventDefault();
    // The phone's keyboard stays: the next message often follows.
    form.current?.querySelector("textarea")?.focus();
    if (!ready || !photos.attachments) return;
    const result = live.send({ conversationId, body: text.trim(), attachments: photos.attachments });
    if (!result.ok) return;
    setText("");
    photos.clear();
    onSent();
  }

  function keyDown(event: KeyboardEvent) {
    // While an input method composes, Enter chooses a word; on a touch screen it is the only way to a new line.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing || !hasKeyboard()) return;
    event.preventDefault();
    form.current?.requestSubmit();
  }

  return (
    <form ref={form} onSubmit={submit}>
      <ChosenPhotos photos={photos} />
      <div className="flex items-end gap-1 sm:gap-2">
        <PhotoButton photos={photos} className="mb-0.5" />
        <TextArea
          className="min-w-0 flex-1"
          label={label}
          hideLabel
          placeholder={label}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={keyDown}
          enterKeyHint="enter"
          autoComplete="off"
          maxRows={6}
          hint={over <= 0 && over > -NEAR ? t.chat.left(-over) : undefined}
          error={over > 0 ? t.chat.tooLong(over) : undefined}
        />
        <IconButton type="submit" icon="send" label={t.chat.send} variant="accent" disabled={!ready} className="mb-0.5" />
      </div>
    </form>
  );
}

function hasKeyboard(): boolean {
  return matchMedia("(hover: hover) and (pointer: fine)").matches;
}
