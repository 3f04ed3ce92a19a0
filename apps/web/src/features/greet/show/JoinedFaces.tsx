"use client";
import type { JoinedPerson } from "@namegame/contract";
import { Button, FaceCard, useToast } from "@namegame/ui";
import { useState } from "react";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import type { useJoined } from "./use-joined.ts";

export interface JoinedFacesProps {
  people: readonly JoinedPerson[];
  onUndo: ReturnType<typeof useJoined>["undo"];
}

/** Those who came in, the newest first, each with a way back for the first quarter of an hour. */
export function JoinedFaces({ people, onUndo }: JoinedFacesProps) {
  return (
    <ul aria-live="polite" className="face-grid m-0 list-none p-0">
      {people.toReversed().map((person) => (
        <li key={person.redemptionId} className="animate-arrive">
          <FaceCard id={person.userId} name={person.name} photo={photoSource(person.photoId)} eager />
          {person.canUndo ? <UndoButton person={person} onUndo={onUndo} /> : null}
        </li>
      ))}
    </ul>
  );
}

export function UndoButton({ person, onUndo }: { person: JoinedPerson; onUndo: JoinedFacesProps["onUndo"] }) {
  const toast = useToast();
  const showFault = useFaultToast();
  const [busy, setBusy] = useState(false);
  async function undo() {
    setBusy(true);
    const fault = await onUndo(person);
    setBusy(false);
    if (fault) showFault(fault);
    else toast.show({ title: t.greet.undone(person.name) });
  }
  return (
    <div className="flex justify-center">
      <Button variant="quiet" busy={busy} aria-label={t.greet.undoFor(person.name)} onClick={undo}>
        {t.greet.undo}
      </Button>
    </div>
  );
}
