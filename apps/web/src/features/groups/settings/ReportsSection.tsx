import { Card, Icon, Section } from "@namegame/ui";
import { RowLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";

/** The way to what members reported, and how much of it waits. */
export function ReportsSection({ groupId, open }: { groupId: string; open: number }) {
  return (
    <Section title={t.reports.title}>
      <Card flush>
        <div className="p-1.5">
          <RowLink
            href={`/g/${groupId}/reports`}
            leading={<Icon name={open > 0 ? "alert" : "check"} className="mx-2 text-ink-soft" />}
            title={open > 0 ? t.reports.open(open) : t.reports.none}
            trailing={<Icon name="forward" className="text-ink-soft" />}
          />
        </div>
      </Card>
    </Section>
  );
}
