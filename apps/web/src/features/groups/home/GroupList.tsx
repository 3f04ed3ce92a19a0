import type { GroupSummary } from "@namegame/contract";
import { Avatar, Card, EmptyState, Page, Section } from "@namegame/ui";
import { ButtonLink, RowLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";

/** The first page of somebody who is signed in: their groups, and the two ways to another. */
export function GroupList({ groups }: { groups: readonly GroupSummary[] }) {
  if (groups.length === 0) return <NoGroup />;
  const living = groups.filter(({ archivedAt }) => archivedAt === null);
  const archived = groups.filter(({ archivedAt }) => archivedAt !== null);
  return (
    <Page title={t.groups.listTitle} width="narrow">
      {living.length > 0 ? <Rows groups={living} /> : null}
      {archived.length > 0 ? (
        <Section title={t.groups.archivedGroups}>
          <Rows groups={archived} />
        </Section>
      ) : null}
      <div className="mt-8 flex flex-wrap gap-3">
        <Ways quiet />
      </div>
    </Page>
  );
}

function Rows({ groups }: { groups: readonly GroupSummary[] }) {
  return (
    <Card flush>
      <ul className="m-0 list-none p-1.5">
        {groups.map((group) => (
          <li key={group.id}>
            <RowLink
              href={`/g/${group.id}`}
              leading={<Avatar id={group.id} name={group.name} />}
              title={group.name}
              detail={`${t.groups.members(group.memberCount)} · ${t.groups.types[group.type]}`}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function NoGroup() {
  return (
    <Page title={t.groups.listTitle} hideTitle width="narrow">
      <EmptyState icon="people" title={t.groups.noneTitle} action={<Ways />}>
        {t.groups.noneText}
      </EmptyState>
    </Page>
  );
}

/** The only thing to do for somebody without a group; a side way for everybody else. */
function Ways({ quiet = false }: { quiet?: boolean }) {
  return (
    <>
      <ButtonLink href="/join" icon="greet" variant={quiet ? "secondary" : "primary"}>
        {t.groups.join}
      </ButtonLink>
      <ButtonLink href="/groups/new" icon="plus" variant="secondary">
        {t.groups.start}
      </ButtonLink>
    </>
  );
}
