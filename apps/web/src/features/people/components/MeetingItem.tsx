"use client";
import { NOTE_MAX, type MeetingView } from "@namegame/contract";
import { Button, Card, ConfirmDialog, TextArea, useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";
import { LocalDate } from "./LocalDate.tsx";

/** One meeting: its day and place, the note, and undo while that is possible. */
export function MeetingItem({
  meeting,
  name,
  groupId,
  onUndone,
}: {
  meeting: MeetingView;
  name: string;
  groupId: string;
  /** Where the page around it should do more than read itself again. */
  onUndone?: () => void;
}) {
  const toast = useToast();
  const showFault = useFaultToast();
  const router = useRouter();
  const [note, setNote] = useState(meeting.note ?? "");
  const [saved, setSaved] = useState(meeting.note ?? "");
  const [editing, setEditing] = useState(false);
  const [busy, setBusy] = useState(false);

  async function save() {
    setBusy(true);
    const result = await call("greet.setNote", { meetingId: meeting.id, body: note });
    setBusy(false);
    // What was written stays in its field until it is kept.
    if (!result.ok) return showFault(result.error);
    setSaved(note.trim());
    setNote(note.trim());
    setEditing(false);
    toast.show({ title: t.people.noteSaved, tone: "success" });
  }

  async function undo() {
    const result = await call("greet.undoMeeting", { meetingId: meeting.id });
    if (!result.ok) {
      showFault(result.error);
      throw new Error(result.error.code);
    }
    toast.show({ title: t.people.undoneMeeting });
    onUndone?.();
    router.refresh();
  }

  return (
    <li>
      <Card className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="m-0">
            <span className="font-semibold">
              <LocalDate time={meeting.metAt} />
            </span>
            {meeting.groupName && meeting.groupId !== groupId ? (
              <span className="text-ink-soft"> {t.people.meetingIn(meeting.groupName)}</span>
            ) : null}
          </p>
          {meeting.canUndo ? (
            <ConfirmDialog
              trigger={
                <Button variant="quiet" icon="undo" className="-my-2">
                  {t.people.undoMeeting}
                </Button>
              }
              title={t.people.undoMeetingTitle}
              description={t.people.undoMeetingText(name)}
              confirmLabel={t.people.undoMeetingConfirm}
              cancelLabel={t.people.cancel}
              onConfirm={undo}
            />
          ) : null}
        </div>
        {editing ? (
          <form
            className="flex flex-col gap-3"
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <TextArea
              label={t.people.note}
              hint={t.people.noteHint}
              value={note}
              maxLength={NOTE_MAX}
              rows={2}
              autoFocus
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <div className="flex justify-end gap-2">
              <Button
                variant="quiet"
                onClick={() => {
                  setNote(saved);
                  setEditing(false);
                }}
              >
                {t.people.cancel}
              </Button>
              <Button type="submit" busy={busy}>
                {t.people.saveNote}
              </Button>
            </div>
          </form>
        ) : (
          <div className="flex items-start justify-between gap-3">
            {saved === "" ? null : <p className="m-0 min-w-0 flex-1 whitespace-pre-wrap">{saved}</p>}
            <Button variant="quiet" icon="edit" onClick={() => setEditing(true)} className="-my-1 -ml-3 shrink-0">
              {saved === "" ? t.people.addNote : t.people.editNote}
            </Button>
          </div>
        )}
      </Card>
    </li>
  );
}
