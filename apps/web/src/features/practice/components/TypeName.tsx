"use client";
import { t } from "../../../strings/index.ts";
import type { Given } from "./given.ts";
import { NameForm } from "./NameForm.tsx";

/** The name from memory. */
export function TypeName({ judged, describedBy, onAnswer }: { judged: boolean; describedBy: string; onAnswer: (given: Given) => void }) {
  return (
    <NameForm
      label={t.practice.typeName}
      placeholder={t.practice.typePlaceholder}
      describedBy={describedBy}
      still={judged}
      enterKeyHint="done"
      className="flex-1"
      button={{ children: t.practice.check, className: "min-h-12" }}
      onName={(typed) => onAnswer({ typed })}
    />
  );
}
