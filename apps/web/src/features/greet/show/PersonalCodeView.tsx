"use client";
import type { ShownCode } from "@namegame/contract";
import { Avatar, Button, Card, EmptyState } from "@namegame/ui";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { CodeFace, useCodeUrl } from "../code/CodeFace.tsx";
import { CodeLink } from "../code/CodeLink.tsx";
import { useNow } from "../code/use-now.ts";
import { UndoButton } from "./JoinedFaces.tsx";
import { useJoined } from "./use-joined.ts";

export interface PersonalCodeViewProps {
  code: ShownCode;
  groupName: string;
  publicUrl: string;
  serverNow: number;
  onNext: () => void;
}

/** A personal code until it is used or runs out; then whom it let in. */
export function PersonalCodeView({ code: initial, groupName, publicUrl, serverNow, onNext }: PersonalCodeViewProps) {
  const { code, people, undo } = useJoined({ code: initial, full: false, people: [] });
  const url = useCodeUrl({ code, publicUrl });
  const left = Date.parse(code.expiresAt) - useNow(serverNow);
  const newest = people.at(-1);

  if (newest) {
    return (
      <Card className="flex flex-col items-center gap-2 py-10 text-center" aria-live="polite">
        <Avatar id={newest.userId} name={newest.name} photo={photoSource(newest.photoId)} size="xl" eager className="animate-arrive" />
        <h2 className="m-0 mt-4 text-2xl">{t.greet.joined(newest.name)}</h2>
        <Button size="lg" className="mt-6" onClick={onNext}>
          {t.greet.nextPerson}
        </Button>
        {newest.canUndo ? <UndoButton person={newest} onUndo={undo} /> : null}
      </Card>
    );
  }
  if (left <= 0 || code.uses >= code.useLimit) {
    return (
      <Card>
        <EmptyState icon="clock" title={t.greet.expiredTitle} action={<Button onClick={onNext}>{t.greet.newCode}</Button>}>
          {t.greet.expiredText}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card className="flex flex-col items-center">
      <CodeFace code={code} publicUrl={publicUrl}>
        {timeLeft(left)}, {t.greet.forPeople(code.useLimit)}
      </CodeFace>
      <div className="mt-5 flex flex-wrap justify-center gap-2">
        <CodeLink url={url.href} title={t.greet.welcome(groupName)} />
      </div>
    </Card>
  );
}

const MINUTE = 60_000;
/** In the last minutes seconds count; before, a running clock would only make people hurry. */
const SECONDS_FROM = 2 * MINUTE;

function timeLeft(ms: number): string {
  return ms > SECONDS_FROM ? t.greet.validMinutes(Math.round(ms / MINUTE)) : t.greet.validSeconds(Math.ceil(ms / 1_000));
}
