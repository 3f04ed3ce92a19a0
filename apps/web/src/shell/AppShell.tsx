import Link from "next/link";
import type { ReactNode } from "react";
import { InboxLink } from "../features/notify/inbox/InboxLink.tsx";
import { InboxSync } from "../features/notify/inbox/InboxSync.tsx";
import { t } from "../strings/index.ts";
import { GroupSwitcher } from "./GroupSwitcher.tsx";
import { Wordmark } from "./Mark.tsx";
import { MeLink } from "./MeLink.tsx";
import { NavLinks } from "./NavLinks.tsx";

/** The frame of someone who is signed in: rail on wide screens, two bars on a phone. */
export function AppShell({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <InboxSync />
      <header className="shell-bar sticky top-0 z-30 flex h-(--topbar-height) items-center justify-between gap-2 bg-paper/92 px-2.5 backdrop-blur-md md:hidden">
        <GroupSwitcher />
        <div className="flex shrink-0 items-center gap-1">
          <InboxLink />
          <MeLink />
        </div>
      </header>
      <nav
        aria-label={t.shell.mainNavigation}
        className="shell-bar fixed z-30 bg-surface max-md:inset-x-0 max-md:bottom-0 max-md:border-t max-md:border-line max-md:pb-[env(safe-area-inset-bottom)] md:inset-y-0 md:left-0 md:flex md:w-(--rail-width) md:flex-col md:border-r md:border-line md:px-3 md:py-5"
      >
        <div className="mb-6 max-md:hidden">
          <GroupSwitcher />
        </div>
        <div className="flex h-(--tabbar-height) items-center px-1 md:h-auto md:flex-1 md:items-start md:px-0">
          <NavLinks />
        </div>
        <div className="flex flex-col gap-1.5 max-md:hidden">
          <InboxLink />
          <MeLink />
        </div>
      </nav>
      <main id="page" tabIndex={-1} className="shell-body min-h-[calc(100dvh-var(--topbar-height))] outline-none">
        {children}
      </main>
    </>
  );
}

/** The frame of a stranger: the sign, nothing that needs an account. */
export function DoorShell({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="mx-auto flex w-full max-w-[76rem] items-center justify-between px-4 py-4 sm:px-6 lg:px-10">
        <Link href="/" className="rounded-full no-underline">
          <Wordmark />
        </Link>
        <Link
          href="/sign-in"
          className="inline-flex min-h-11 items-center rounded-full px-4 font-semibold text-accent no-underline hover:bg-accent-soft"
        >
          {t.shell.signIn}
        </Link>
      </header>
      <main id="page" tabIndex={-1} className="outline-none">
        {children}
      </main>
    </>
  );
}

function SkipLink() {
  return (
    <a href="#page" className="skip-link rounded-full bg-ink px-5 py-3 font-semibold text-paper no-underline">
      {t.shell.skipToContent}
    </a>
  );
}
