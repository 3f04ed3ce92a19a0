import { codePoints, DAY_ANSWER_MAX, type DayQuestion } from "@namegame/contract";
import { Button, TextArea } from "@namegame/ui";
import { useState, type FormEvent } from "react";
import { call } from "../../../client/call.ts";
import { faultText } from "../../../client/fault-text.ts";
import { t } from "../../../strings/index.ts";

export interface AnswerFormProps {
  groupId: string;
  question: DayQuestion;
  onAnswered: (question: DayQuestion) => void;
  /** Null where there is no answer yet to come back to. */
  onCancel: (() => void) | null;
}

/** A line in answer to the question of the day. */
export function AnswerForm({ groupId, question, onAnswered, onCancel }: AnswerFormProps) {
  const [body, setBody] = useState(question.mine ?? "");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const left = DAY_ANSWER_MAX - codePoints(body.trim());

  async function answer(event: FormEvent) {
    event.preventDefault();
    if (body.trim() === "") return setError(t.introductions.answerEmpty);
    if (left < 0) return setError(t.introductions.answerTooLong(DAY_ANSWER_MAX));
    setBusy(true);
    const { day, asked } = question;
    // A line: where the keyboard made another one, it goes on in this one.
    const result = await call("introductions.answer", { groupId, day, asked, body: body.replace(/\s+/gu, " ").trim() });
    setBusy(false);
    if (result.ok) onAnswered(result.data.question);
    else setError(faultText(result.error));
  }

  return (
    <form onSubmit={answer} noValidate className="flex flex-col items-start gap-3">
      <TextArea
        label={t.introductions.answerLabel}
        hideLabel
        hint={left < 40 ? t.introductions.answerHint(Math.max(0, left)) : t.introductions.answerPrivacy}
        error={error}
        value={body}
        maxRows={4}
        className="w-full"
        onChange={(event) => {
          setBody(event.currentTarget.value);
          setError(null);
        }}
      />
      <div className="flex gap-2">
        <Button type="submit" busy={busy}>
          {onCancel ? t.introductions.save : t.introductions.answer}
        </Button>
        {onCancel ? (
          <Button variant="quiet" onClick={onCancel}>
            {t.groups.cancel}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
