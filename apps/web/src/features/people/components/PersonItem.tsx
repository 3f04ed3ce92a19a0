import type { PersonCard } from "@namegame/contract";
import { Avatar, Badge } from "@namegame/ui";
import { memo } from "react";
import { FaceLink, RowLink } from "../../../shell/linked.tsx";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { isJustMet, type PeopleView } from "../browse/browse.ts";

export interface PersonItemProps {
  person: PersonCard;
  groupId: string;
  view: PeopleView;
  /** Milliseconds. */
  now: number;
  /** The place among all that are shown, of which only some are drawn. */
  index: number;
  count: number;
  eager: boolean;
}

/** One person of the list; opens their page. */
export const PersonItem = memo(
  function PersonItem({ person, groupId, view, now, index, count, eager }: PersonItemProps) {
    const look = { name: person.name, href: `/g/${groupId}/people/${person.userId}` };
    const photo = photoSource(person.photoId);
    const badge = mark(person, now);
    return (
      <div role="listitem" aria-setsize={count} aria-posinset={index + 1} data-index={index} data-user={person.userId}>
        {view === "grid" ? (
          <FaceLink
            {...look}
            id={person.userId}
            photo={photo}
            badge={badge}
            detail={person.calledBy ? t.people.calledBy(person.calledBy) : null}
            eager={eager}
          />
        ) : (
          <RowLink
            href={look.href}
            leading={<Avatar id={person.userId} name={person.name} photo={photo} size="md" eager={eager} />}
            title={person.name}
            detail={rowDetail(person)}
            trailing={badge}
          />
        )}
      </div>
    );
  },
  (before, after) =>
    before.person === after.person &&
    before.view === after.view &&
    before.index === after.index &&
    before.count === after.count &&
    isJustMet(before.person, before.now) === isJustMet(after.person, after.now),
);

function mark(person: PersonCard, now: number) {
  if (person.isMe) return <Badge>{t.people.you}</Badge>;
  if (!isJustMet(person, now)) return null;
  return (
    <Badge tone="honey" icon="wave">
      {t.people.metJustNow}
    </Badge>
  );
}

function rowDetail({ calledBy, role, metCount }: PersonCard): string | null {
  const parts = [
    calledBy ? t.people.calledBy(calledBy) : null,
    role === "member" ? null : t.people.roles[role],
    metCount > 0 ? t.people.metTimes(metCount) : null,
  ];
  return parts.filter(Boolean).join(" · ") || null;
}
