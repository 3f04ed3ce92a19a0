import { Icon } from "@namegame/ui";
import Link from "next/link";
import { t } from "../strings/index.ts";

/** For `<Page back={<BackLink href="…">People</BackLink>}>`: always a place, never "history back". */
export function BackLink({ href, children }: { href: string; children?: string }) {
  return (
    <Link
      href={href}
      className="inline-flex min-h-11 items-center gap-0.5 rounded-full pr-4 pl-1 font-medium text-ink-soft no-underline hover:bg-sunken hover:text-ink"
    >
      <Icon name="back" />
      {children ?? t.shell.back}
    </Link>
  );
}
