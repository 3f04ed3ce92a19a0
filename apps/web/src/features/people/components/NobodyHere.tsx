"use client";
import { Button, EmptyState } from "@namegame/ui";
import { ButtonLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";
import type { PeopleFilter } from "../browse/browse.ts";

export interface NobodyHereProps {
  groupId: string;
  /** Nobody else is in the group. */
  alone: boolean;
  filter: PeopleFilter;
  search: string;
  onShowAll: () => void;
}

/** Why nobody is shown, and what to do about it. */
export function NobodyHere({ groupId, alone, filter, search, onShowAll }: NobodyHereProps) {
  const greet = <ButtonLink href={`/g/${groupId}/greet`}>{t.people.greet}</ButtonLink>;
  const showAll = (
    <Button variant="secondary" onClick={onShowAll}>
      {t.people.showAll}
    </Button>
  );
  if (alone) {
    return (
      <EmptyState icon="wave" title={t.people.aloneTitle} action={greet}>
        {t.people.aloneText}
      </EmptyState>
    );
  }
  if (search.trim() !== "") {
    return (
      <EmptyState icon="search" title={t.people.noneFoundTitle(search.trim())} action={showAll}>
        {t.people.noneFoundText}
      </EmptyState>
    );
  }
  if (filter === "not-met") {
    return (
      <EmptyState
        icon="check"
        title={t.people.allMetTitle}
        action={<ButtonLink href={`/g/${groupId}/practice`}>{t.people.practise}</ButtonLink>}
      >
        {t.people.allMetText}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={filter === "met" ? "wave" : "clock"}
      title={filter === "met" ? t.people.noneMetTitle : t.people.noneNewTitle}
      action={
        <>
          {greet}
          {showAll}
        </>
      }
    >
      {filter === "met" ? t.people.noneMetText : t.people.noneNewText}
    </EmptyState>
  );
}
