import type { GroupTotals, GroupView, RosterMember, ShownCode } from "@namegame/contract";
import { Page } from "@namegame/ui";
import { BackLink } from "../../../shell/BackLink.tsx";
import { t } from "../../../strings/index.ts";
import { GroupScoreSection } from "../../score/settings/GroupScoreSection.tsx";
import { ArchiveSection } from "./ArchiveSection.tsx";
import { CodesSection } from "./CodesSection.tsx";
import { InviteSection } from "./InviteSection.tsx";
import { MyselfSection } from "./MyselfSection.tsx";
import { RenameSection } from "./RenameSection.tsx";
import { ReportsSection } from "./ReportsSection.tsx";
import { RetentionSection } from "./RetentionSection.tsx";
import { RosterSection } from "./RosterSection.tsx";

export interface GroupSettingsProps {
  group: GroupView;
  codes: readonly ShownCode[];
  /** Null for whoever does not look after the group. */
  roster: readonly RosterMember[] | null;
  /** How well the group knows its names; null where it is too small to say, missing for whoever does not look after it. */
  totals?: GroupTotals | null | undefined;
}

/** Everything one can change about a group, or about oneself in it; each sees the parts that are theirs. */
export function GroupSettings({ group, codes, roster, totals }: GroupSettingsProps) {
  return (
    <Page
      title={t.groups.settingsTitle}
      subtitle={group.name}
      width="narrow"
      back={<BackLink href={`/g/${group.id}`}>{group.name}</BackLink>}
    >
      {group.canRename ? <RenameSection groupId={group.id} name={group.name} /> : null}
      {group.canInvite ? <InviteSection groupId={group.id} /> : null}
      {group.canInvite ? <CodesSection codes={codes} /> : null}
      {group.openReports === null ? null : <ReportsSection groupId={group.id} open={group.openReports} />}
      {totals === undefined ? null : <GroupScoreSection totals={totals} />}
      {roster ? <RosterSection groupId={group.id} members={roster} /> : null}
      {group.canSetRetention ? <RetentionSection groupId={group.id} days={group.retentionDays} /> : null}
      <MyselfSection group={group} />
      {group.canArchive ? <ArchiveSection group={group} /> : null}
    </Page>
  );
}
