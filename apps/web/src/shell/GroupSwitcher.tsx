"use client";
import { Avatar, Icon, Menu, type MenuItem } from "@namegame/ui";
import Link from "next/link";
import { t } from "../strings/index.ts";
import { useShell } from "./ShellProvider.tsx";

/** The group one is in, and the way to the others. */
export function GroupSwitcher() {
  const { groups, activeGroup } = useShell();
  const mine: MenuItem[] = groups.map((group) => ({
    label: group.name,
    leading: <Avatar id={group.id} name={group.name} size="xs" />,
    href: `/g/${group.id}`,
    as: Link,
    checked: group.id === activeGroup?.id,
  }));
  const ways: MenuItem[] = [
    { label: t.shell.joinGroup, icon: "greet", href: "/join", as: Link },
    { label: t.shell.newGroup, icon: "plus", href: "/groups/new", as: Link },
  ];
  const name = activeGroup?.name ?? t.shell.noGroup;
  return (
    <Menu
      align="start"
      items={mine.length > 0 ? [mine, ways] : [ways]}
      trigger={
        <button
          type="button"
          className="flex min-h-12 min-w-0 items-center gap-2.5 rounded-full py-1 pr-3 pl-1.5 text-left hover:bg-sunken data-popup-open:bg-sunken md:max-lg:mx-auto md:max-lg:p-1 lg:w-full lg:rounded-lg"
        >
          {activeGroup ? (
            <Avatar id={activeGroup.id} name={name} size="sm" />
          ) : (
            <span className="face-shape grid size-10 shrink-0 place-items-center bg-sunken">
              <Icon name="people" size={20} />
            </span>
          )}
          <span className="line-clamp-1 min-w-0 flex-1 font-name leading-snug font-bold md:max-lg:sr-only lg:line-clamp-2">{name}</span>
          <span className="sr-only">{t.shell.switchGroup}</span>
          <Icon name="down" size={16} className="text-ink-soft md:max-lg:hidden" />
        </button>
      }
    />
  );
}
