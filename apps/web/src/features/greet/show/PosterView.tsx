"use client";
import { Banner, Button, Card, ConfirmDialog, Section, useToast } from "@namegame/ui";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { ButtonLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";
import { CodeFace, useCodeUrl } from "../code/CodeFace.tsx";
import { CodeLink } from "../code/CodeLink.tsx";
import { Day } from "./Day.tsx";
import { JoinedFaces } from "./JoinedFaces.tsx";
import { RaiseLimit } from "./RaiseLimit.tsx";
import { useJoined, type Joined } from "./use-joined.ts";

export interface PosterViewProps {
  groupId: string;
  groupName: string;
  initial: Joined;
  publicUrl: string;
  onEnded: () => void;
}

/** A poster's code, how far it is used, and who came in by it. */
export function PosterView({ groupId, groupName, initial, publicUrl, onEnded }: PosterViewProps) {
  const toast = useToast();
  const showFault = useFaultToast();
  const { code, full, people, undo, raise } = useJoined(initial);
  const url = useCodeUrl({ code, publicUrl });

  async function end() {
    const result = await call("greet.revokeCode", { codeId: code.id });
    if (!result.ok) {
      showFault(result.error);
      throw new Error(result.error.code);
    }
    toast.show({ title: t.greet.posterEnded });
    onEnded();
  }

  return (
    <div className="grid items-start gap-8 lg:grid-cols-[22rem_1fr]">
      <div className="flex flex-col gap-4">
        {full ? (
          <Banner tone="honey" action={<RaiseLimit code={code} onRaise={raise} />}>
            {t.greet.full}
          </Banner>
        ) : null}
        <Card className="flex flex-col items-center">
          <CodeFace code={code} publicUrl={publicUrl}>
            {t.greet.usesOf(code.uses, code.useLimit)}, <Day time={code.expiresAt}>{t.greet.validUntil}</Day>
          </CodeFace>
          <div className="mt-5 flex flex-wrap justify-center gap-2">
            <ButtonLink href={`/g/${groupId}/greet/${code.id}`}>{t.greet.showBig}</ButtonLink>
            <CodeLink url={url.href} title={t.greet.welcome(groupName)} />
            <ConfirmDialog
              trigger={<Button variant="quiet">{t.greet.endPoster}</Button>}
              title={t.greet.endPosterTitle}
              description={t.greet.endPosterText}
              confirmLabel={t.greet.endPoster}
              cancelLabel={t.greet.cancel}
              tone="danger"
              onConfirm={end}
            />
          </div>
        </Card>
      </div>
      <div>
        <Section title={t.greet.joinedTitle}>
          {people.length > 0 ? <JoinedFaces people={people} onUndo={undo} /> : <p className="m-0 text-ink-soft">{t.greet.nobodyYet}</p>}
        </Section>
      </div>
    </div>
  );
}
