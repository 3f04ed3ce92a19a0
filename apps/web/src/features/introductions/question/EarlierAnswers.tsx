import type { MyAnswer } from "@namegame/contract";
import { Button, Dialog } from "@namegame/ui";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";
import { askedText } from "./asked-text.ts";

/** What one answered on other days, each to be taken back: others practise one's name by it. */
export function EarlierAnswers({ groupId }: { groupId: string }) {
  const showFault = useFaultToast();
  const [open, setOpen] = useState(false);
  const [answers, setAnswers] = useState<readonly MyAnswer[] | null>(null);

  async function turn(next: boolean) {
    setOpen(next);
    if (!next) return;
    const result = await call("introductions.myAnswers", { groupId });
    if (result.ok) setAnswers(result.data.answers);
    else showFault(result.error);
  }
  async function takeBack(day: string) {
    const result = await call("introductions.deleteAnswer", { groupId, day });
    if (!result.ok) return showFault(result.error);
    setAnswers((before) => before?.filter((answer) => answer.day !== day) ?? null);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => void turn(next)}
      trigger={<Button variant="quiet">{t.introductions.earlier}</Button>}
      title={t.introductions.earlier}
    >
      {answers?.length === 0 ? <p className="m-0 text-ink-soft">{t.introductions.earlierNone}</p> : null}
      <ul className="m-0 flex list-none flex-col gap-4 p-0">
        {answers?.map(({ day, asked, body }) => (
          <li key={day} className="flex items-start justify-between gap-3">
            <p className="m-0 min-w-0 break-words">
              <span className="text-sm text-ink-soft">{askedText(asked)}</span>
              <br />
              {body}
            </p>
            <Button variant="quiet" aria-label={t.introductions.takeBackOf(askedText(asked))} onClick={() => void takeBack(day)}>
              {t.introductions.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
