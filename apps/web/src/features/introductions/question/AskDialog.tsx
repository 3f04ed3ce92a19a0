import { type Asked, codePoints, DAY_ANSWER_MAX, type DayQuestion } from "@namegame/contract";
import { Button, Dialog, Field } from "@namegame/ui";
import { useState, type FormEvent } from "react";
import { call } from "../../../client/call.ts";
import { faultText } from "../../../client/fault-text.ts";
import { t } from "../../../strings/index.ts";

/** An organiser asks the group something of their own today, or lets the list ask again. */
export function AskDialog({ groupId, asked, onAsked }: { groupId: string; asked: Asked; onAsked: (question: DayQuestion) => void }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function ask(words: string | null) {
    setBusy(true);
    const result = await call("introductions.ask", { groupId, text: words });
    setBusy(false);
    if (!result.ok) return setError(faultText(result.error));
    setText("");
    setOpen(false);
    onAsked(result.data.question);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const words = text.trim();
    if (words === "") return setError(t.introductions.answerEmpty);
    if (codePoints(words) > DAY_ANSWER_MAX) return setError(t.introductions.answerTooLong(DAY_ANSWER_MAX));
    void ask(words);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="quiet">{t.introductions.ask}</Button>}
      title={t.introductions.askTitle}
      description={t.introductions.askText}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <Field
          label={t.introductions.askLabel}
          error={error}
          value={text}
          autoComplete="off"
          onChange={(event) => {
            setText(event.currentTarget.value);
            setError(null);
          }}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" busy={busy}>
            {t.introductions.askYes}
          </Button>
          {typeof asked === "string" ? (
            <Button variant="secondary" disabled={busy} onClick={() => void ask(null)}>
              {t.introductions.askList}
            </Button>
          ) : null}
        </div>
      </form>
    </Dialog>
  );
}
