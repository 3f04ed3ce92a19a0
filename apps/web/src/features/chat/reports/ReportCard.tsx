"use client";
import type { ReportCase } from "@namegame/contract";
import { Avatar, Badge, Button, Card, ConfirmDialog } from "@namegame/ui";
import { useState } from "react";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { ReportedLine } from "./ReportedLine.tsx";
import { useCaseDeeds } from "./use-case-deeds.ts";

/** One reported message: what was said, what stood before it, who reported it and why, and what to do with it. */
export function ReportCard({ groupId, reported }: { groupId: string; reported: ReportCase }) {
  const { message, context, since, direct, reports } = reported;
  return (
    <Card className="flex flex-col gap-4">
      <article aria-label={message.author?.name ?? t.reports.formerMember} className="contents">
        {since === "same" ? null : (
          <Badge tone="honey" className="self-start">
            {t.reports.since[since]}
          </Badge>
        )}
        <ReportedLine line={message} reported />
        {context.length > 0 ? (
          <details className="rounded-lg bg-sunken px-4 py-1">
            <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold">{t.reports.context}</summary>
            <ol className="m-0 flex list-none flex-col gap-3 p-0 pb-3">
              {context.map((line) => (
                <li key={line.createdAt}>
                  <ReportedLine line={line} />
                </li>
              ))}
            </ol>
          </details>
        ) : null}
        <ul className="m-0 flex list-none flex-col gap-2.5 border-t border-line p-0 pt-4">
          {reports.map(({ reporter, reason, note }) => (
            <li key={reporter.userId} className="flex min-w-0 items-start gap-2.5">
              <Avatar id={reporter.userId} name={reporter.name} photo={photoSource(reporter.photoId)} size="xs" />
              <div className="min-w-0 flex-1 text-sm">
                <p className="m-0 font-semibold">{t.reports.by(reporter.name, t.reports.reasons[reason])}</p>
                {note ? (
                  <p dir="auto" className="m-0 mt-0.5 break-words whitespace-pre-wrap text-ink-soft">
                    {note}
                  </p>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
        {direct ? <p className="m-0 text-sm text-ink-soft">{t.reports.direct}</p> : null}
        <CaseActions groupId={groupId} reported={reported} />
      </article>
    </Card>
  );
}

function CaseActions({ groupId, reported }: { groupId: string; reported: ReportCase }) {
  const { messageId, message, since, direct, canRemoveAuthor } = reported;
  const deeds = useCaseDeeds({ groupId, messageId, message });
  const [busy, setBusy] = useState(false);
  const hides = !direct && (since === "same" || since === "edited");

  async function keep() {
    setBusy(true);
    // Told already where it failed.
    await deeds.keep().catch(() => {});
    setBusy(false);
  }

  return (
    <div className="flex flex-wrap gap-3">
      {hides ? (
        <ConfirmDialog
          trigger={
            <Button variant="danger" icon="block">
              {t.reports.hide}
            </Button>
          }
          title={t.reports.hideTitle}
          description={t.reports.hideText}
          confirmLabel={t.reports.hide}
          cancelLabel={t.reports.cancel}
          tone="danger"
          onConfirm={deeds.hide}
        />
      ) : null}
      <Button variant="secondary" busy={busy} onClick={keep}>
        {hides ? t.reports.keep : t.reports.close}
      </Button>
      {canRemoveAuthor && message.author ? (
        <ConfirmDialog
          trigger={
            <Button variant="quiet" icon="exit">
              {t.reports.removeAuthor(message.author.name)}
            </Button>
          }
          title={t.groups.removeTitle(message.author.name)}
          description={t.groups.removeText}
          confirmLabel={t.groups.remove}
          cancelLabel={t.groups.cancel}
          tone="danger"
          onConfirm={deeds.removeAuthor}
        />
      ) : null}
    </div>
  );
}
