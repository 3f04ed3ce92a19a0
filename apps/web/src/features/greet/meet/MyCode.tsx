"use client";
import type { Fault } from "@namegame/contract";
import { MEET_CODE_ROTATION_MS } from "@namegame/domain";
import { Banner, Button, Card, ProgressBar, Section, Skeleton } from "@namegame/ui";
import { faultText } from "../../../client/fault-text.ts";
import { t } from "../../../strings/index.ts";
import { CodeFace } from "../code/CodeFace.tsx";
import { useMeetCode } from "./use-meet-code.ts";

/** One's own code, held out to somebody of the group; it turns every half minute while it is looked at. */
export function MyCode({ publicUrl }: { publicUrl: string }) {
  const { code, left, fault, retry } = useMeetCode();
  return (
    <Section title={t.greet.myCode}>
      <Card className="flex flex-col items-center">
        {code ? (
          <CodeFace code={code} publicUrl={publicUrl}>
            <Turning left={left} />
          </CodeFace>
        ) : (
          <Blank fault={fault} onRetry={retry} />
        )}
        {code && fault ? <Banner tone="honey">{faultText(fault)}</Banner> : null}
      </Card>
      <p className="mt-3 mb-0 text-center text-sm text-ink-soft">{t.greet.myCodeLead}</p>
    </Section>
  );
}

function Turning({ left }: { left: number }) {
  return (
    <span className="block w-48 pt-2">
      <ProgressBar label={t.greet.turnsIn(Math.ceil(left / 1_000))} value={left} max={MEET_CODE_ROTATION_MS} />
    </span>
  );
}

function Blank({ fault, onRetry }: { fault: Fault | null; onRetry: () => void }) {
  if (fault) {
    return (
      <Banner tone="danger" action={<Button onClick={onRetry}>{t.greet.tryAgain}</Button>}>
        {faultText(fault)}
      </Banner>
    );
  }
  return (
    <div role="status" aria-label={t.greet.making} className="flex w-full flex-col items-center">
      <Skeleton className="aspect-square w-full max-w-72 rounded-lg" />
      <Skeleton className="mt-6 w-24 text-sm" />
      <Skeleton className="mt-2 w-64 text-[clamp(2.25rem,11vw,3.25rem)]" />
      <Skeleton className="mt-3 h-2.5 w-48 rounded-full" />
    </div>
  );
}
