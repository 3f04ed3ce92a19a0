"use client";
import type { DayQuestion } from "@namegame/contract";
import { Avatar, Button, Card, useToast } from "@namegame/ui";
import Link from "next/link";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import { AskDialog } from "./AskDialog.tsx";
import { askedText } from "./asked-text.ts";
import { EarlierAnswers } from "./EarlierAnswers.tsx";

/** The group's question of the day: to be answered in a line; then what the others say. */
export function QuestionCard({ groupId, initial }: { groupId: string; initial: DayQuestion }) {
  const toast = useToast();
  const showFault = useFaultToast();
  const [fromServer, setFromServer] = useState(initial);
  const [question, setQuestion] = useState(initial);
  const [editing, setEditing] = useState(false);
  // The page was read anew.
  if (fromServer !== initial) {
    setFromServer(initial);
    setQuestion(initial);
  }
  const { mine, answers, asked, day } = question;

  async function takeBack() {
    const result = await call("introductions.deleteAnswer", { groupId, day });
    if (!result.ok) return showFault(result.error);
    setQuestion({ ...question, mine: null, answers: null });
    toast.show({ title: t.introductions.takenBack, tone: "success" });
  }
  function answered(next: DayQuestion) {
    setEditing(false);
    setQuestion(next);
  }

  return (
    <Card aria-label={t.introductions.questionTitle} className="flex flex-col gap-4 md:col-span-2">
      <div>
        <p className="m-0 text-sm font-semibold text-accent">{t.introductions.questionTitle}</p>
        <h2 className="m-0 text-xl break-words">{askedText(asked)}</h2>
      </div>
      {mine === null || editing ? (
        <AnswerForm
          key={String(asked)}
          groupId={groupId}
          question={question}
          onAnswered={answered}
          onCancel={editing ? () => setEditing(false) : null}
        />
      ) : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-lg bg-sunken px-4 py-2">
          <p className="m-0 min-w-0 flex-1 basis-40 break-words">{mine}</p>
          <div className="flex gap-1">
            <Button variant="quiet" onClick={() => setEditing(true)}>
              {t.introductions.change}
            </Button>
            <Button variant="quiet" onClick={takeBack}>
              {t.introductions.takeBack}
            </Button>
          </div>
        </div>
      )}
      {answers ? (
        <ul className="m-0 flex list-none flex-col gap-3 p-0">
          {answers.map((answer) => (
            <li key={answer.userId} className="flex items-start gap-3">
              <Avatar id={answer.userId} name={answer.name} photo={photoSource(answer.photoId)} size="sm" />
              <p className="m-0 min-w-0 break-words">
                <Link href={`/g/${groupId}/people/${answer.userId}`} className="font-semibold text-ink no-underline hover:underline">
                  {answer.name}
                </Link>
                <br />
                {answer.body}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {answers === null || answers.length === 0 ? (
        <p className="m-0 text-sm text-ink-soft">
          {answers ? t.introductions.nobodyElse : t.introductions.othersAnswered(question.others)}
        </p>
      ) : null}
      <div className="-mx-5 flex flex-wrap gap-1">
        {question.canAsk ? <AskDialog groupId={groupId} asked={asked} onAsked={answered} /> : null}
        <EarlierAnswers groupId={groupId} />
      </div>
    </Card>
  );
}
