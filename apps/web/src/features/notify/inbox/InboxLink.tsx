"use client";
import { Count, cx, Icon } from "@namegame/ui";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useShell } from "../../../shell/ShellProvider.tsx";
import { t } from "../../../strings/index.ts";

/** The bell: beside one's own face on a phone, above it on anything wider. */
export function InboxLink() {
  const { inbox } = useShell();
  const here = usePathname() === "/inbox";
  return (
    <Link
      href="/inbox"
      aria-current={here ? "page" : undefined}
      className={cx(
        "flex min-h-12 min-w-12 items-center justify-center gap-3.5 rounded-full p-1 font-semibold no-underline md:max-lg:mx-auto md:max-lg:w-fit lg:w-full lg:justify-start lg:px-5",
        here ? "bg-accent-soft text-on-accent-soft" : "text-ink-soft hover:bg-sunken hover:text-ink",
      )}
    >
      <span className="relative grid place-items-center">
        <Icon name="bell" />
        <Count value={inbox} label={t.notify.unread(inbox)} className="absolute -top-3 left-1/2 ring-2 ring-surface lg:hidden" />
      </span>
      <span className="max-lg:sr-only">{t.notify.inbox}</span>
      <Count value={inbox} label={t.notify.unread(inbox)} className="ml-auto max-lg:hidden" />
    </Link>
  );
}
