import type { ReportCase } from "@namegame/contract";
import { EmptyState, Page } from "@namegame/ui";
import { BackLink } from "../../../shell/BackLink.tsx";
import { t } from "../../../strings/index.ts";
import { LiveReports } from "./LiveReports.tsx";
import { ReportCard } from "./ReportCard.tsx";

export interface ReportsPageProps {
  groupId: string;
  groupName: string;
  cases: readonly ReportCase[];
  hasMore: boolean;
}

/** What waits for those who look after the group, longest waiting first. */
export function ReportsPage({ groupId, groupName, cases, hasMore }: ReportsPageProps) {
  return (
    <Page
      title={t.reports.title}
      subtitle={groupName}
      width="narrow"
      back={<BackLink href={`/g/${groupId}/settings`}>{t.groups.settingsTitle}</BackLink>}
    >
      <LiveReports groupId={groupId} />
      {cases.length === 0 ? (
        <EmptyState icon="check" title={t.reports.none}>
          {t.reports.noneText}
        </EmptyState>
      ) : (
        <>
          <p className="m-0 mb-5 text-ink-soft">{t.reports.lead}</p>
          <ul className="m-0 flex list-none flex-col gap-4 p-0">
            {cases.map((reported) => (
              <li key={reported.messageId}>
                <ReportCard groupId={groupId} reported={reported} />
              </li>
            ))}
          </ul>
          {hasMore ? <p className="m-0 mt-5 text-ink-soft">{t.reports.more(cases.length)}</p> : null}
        </>
      )}
    </Page>
  );
}
