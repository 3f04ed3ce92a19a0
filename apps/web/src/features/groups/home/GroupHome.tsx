import type { GroupView, PersonCard, PracticeSummary } from "@namegame/contract";
import { Avatar, AvatarStack, Banner, Card, Icon, Page, ProgressBar, Section } from "@namegame/ui";
import type { ReactNode } from "react";
import { ButtonLink, FaceLink, RowLink } from "../../../shell/linked.tsx";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { PlayCard } from "../../play/home/PlayCard.tsx";
import type { Running } from "../../play/home/use-running.ts";
import { PracticeCardSummary } from "../../practice/components/PracticeCardSummary.tsx";
import { GroupScoreCard } from "../../score/home/GroupScoreCard.tsx";
import { NameClash } from "./NameClash.tsx";

export interface GroupHomeProps {
  group: GroupView;
  people: readonly PersonCard[];
  practice: PracticeSummary;
  running: Running;
  /** Of the names in the group, how many are known; null where it is too small to say. */
  share: number | null;
  /** Cards about whom to meet. */
  introductions: ReactNode;
  /** What else asks for a word, such as keeping a guest's account. */
  children?: ReactNode;
}

/** A row of faces on a wide screen, two on a phone. */
const NEWEST = 6;

/** The group's first page: what to do next, and who came in last. */
export function GroupHome({ group, people, practice, running, share, introductions, children }: GroupHomeProps) {
  const me = people.find(({ isMe }) => isMe);
  const others = people.filter(({ isMe }) => !isMe);
  const newest = others.toSorted((one, two) => two.joinedAt.localeCompare(one.joinedAt)).slice(0, NEWEST);
  const archived = group.archivedAt !== null;
  return (
    <Page
      title={group.name}
      subtitle={`${t.groups.members(group.memberCount)} · ${t.groups.types[group.type]}`}
      actions={
        <ButtonLink href={`/g/${group.id}/settings`} variant="secondary" icon="settings">
          {t.groups.settings}
        </ButtonLink>
      }
    >
      <div className="mb-6 flex flex-col gap-4 empty:hidden">
        {archived ? <Banner>{t.groups.readOnly}</Banner> : null}
        {me && group.sharesMyName > 0 && !archived ? <NameClash groupId={group.id} name={me.name} others={group.sharesMyName} /> : null}
        {children}
      </div>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <PracticeCardSummary groupId={group.id} summary={practice} />
        {archived ? null : <GreetCard group={group} others={others} />}
        {introductions}
        {archived ? null : <PlayCard groupId={group.id} initial={running} />}
        {share === null ? null : <GroupScoreCard share={share} />}
      </div>
      {others.length > 0 ? (
        <Section
          title={t.groups.newest}
          action={
            <ButtonLink href={`/g/${group.id}/people`} variant="quiet">
              {t.groups.seeAll}
            </ButtonLink>
          }
        >
          <ul className="face-grid m-0 list-none p-0">
            {newest.map((person) => (
              <li key={person.userId}>
                <FaceLink
                  id={person.userId}
                  name={person.name}
                  photo={photoSource(person.photoId)}
                  href={`/g/${group.id}/people/${person.userId}`}
                  eager
                />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={t.shell.chat}>
        <Card flush>
          <div className="p-1.5">
            <RowLink
              href={`/chat/${group.conversationId}`}
              leading={<Avatar id={group.id} name={group.name} />}
              title={t.groups.room}
              detail={t.groups.members(group.memberCount)}
              trailing={<Icon name="forward" className="text-ink-soft" />}
            />
          </div>
        </Card>
      </Section>
    </Page>
  );
}

function GreetCard({ group, others }: { group: GroupView; others: readonly PersonCard[] }) {
  const met = others.filter(({ metCount }) => metCount > 0);
  return (
    <Card aria-label={t.groups.greet} className="flex flex-col gap-5">
      <div>
        <h2 className="m-0 text-xl">{others.length === 0 ? t.groups.aloneTitle : t.groups.metOf(met.length, others.length)}</h2>
        <p className="m-0 mt-0.5 text-ink-soft">{others.length === 0 ? t.groups.aloneText : t.groups.greetText}</p>
      </div>
      {others.length > 0 ? (
        <div className="flex items-center gap-4">
          {met.length > 0 ? (
            <AvatarStack people={met.map((person) => ({ id: person.userId, name: person.name, photo: photoSource(person.photoId) }))} />
          ) : null}
          <ProgressBar label={t.groups.metOf(met.length, others.length)} value={met.length} max={others.length} className="flex-1" />
        </div>
      ) : null}
      <ButtonLink href={group.canInvite ? `/g/${group.id}/greet` : "/meet"} icon="greet" wide>
        {t.groups.greet}
      </ButtonLink>
    </Card>
  );
}
