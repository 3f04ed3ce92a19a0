"use client";
import { Count, cx, Icon } from "@namegame/ui";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { t } from "../strings/index.ts";
import { navItems, navKeyOf, type NavItem } from "./nav-items.ts";
import { useShell } from "./ShellProvider.tsx";

/** The five places: along the bottom of a phone, down the left side of anything wider. */
export function NavLinks() {
  const { activeGroup, unread } = useShell();
  const current = navKeyOf(usePathname());
  return (
    <ul className="m-0 flex w-full list-none justify-around p-0 md:flex-col md:gap-1.5">
      {navItems(activeGroup?.id ?? null).map((item) => (
        <li key={item.key} className="flex min-w-0 flex-1 md:flex-none">
          <NavLink item={item} here={item.key === current} unread={item.key === "chat" ? unread : 0} />
        </li>
      ))}
    </ul>
  );
}

function NavLink({ item, here, unread }: { item: NavItem; here: boolean; unread: number }) {
  const greet = item.key === "greet";
  return (
    <Link
      href={item.href}
      aria-current={here ? "page" : undefined}
      className={cx(
        "relative flex min-h-16 w-full flex-col items-center justify-center gap-1 rounded-lg text-xs font-semibold no-underline",
        "lg:min-h-13 lg:flex-row lg:justify-start lg:gap-3.5 lg:rounded-full lg:px-5 lg:text-base",
        "transition-colors duration-150 focus-visible:-outline-offset-2",
        linkTone(here, greet),
      )}
    >
      <span
        className={cx(
          "relative grid w-14 place-items-center rounded-full transition-colors duration-150 lg:h-auto lg:w-auto",
          greet ? "h-10 max-lg:-mt-2 max-lg:bg-accent max-lg:text-on-accent" : "h-8",
          here && !greet && "max-lg:bg-accent-soft max-lg:text-on-accent-soft",
        )}
      >
        <Icon name={item.icon} />
        <Count value={unread} label={t.shell.unread(unread)} className="absolute -top-1.5 left-1/2 ml-1 ring-2 ring-surface lg:hidden" />
      </span>
      <span className="max-w-full truncate">{item.label}</span>
      <Count value={unread} label={t.shell.unread(unread)} className="ml-auto max-lg:hidden" />
    </Link>
  );
}

/** Greet is the one filled place of the bar; the others fill softly when one is there. */
function linkTone(here: boolean, greet: boolean): string {
  if (greet) {
    return cx("lg:bg-accent lg:text-on-accent lg:hover:bg-accent-strong", here ? "max-lg:text-accent" : "max-lg:text-ink-soft");
  }
  return here ? "text-accent lg:bg-accent-soft lg:text-on-accent-soft" : "text-ink-soft hover:text-ink lg:hover:bg-sunken";
}
