import { EmptyState, Page } from "@namegame/ui";
import { t } from "../../../strings/index.ts";
import { CodeEntry } from "./CodeEntry.tsx";

/**
 * The one page for every code that lets nobody in, whatever the reason: it names no group and nobody, since whoever holds a dead code is
 * to learn nothing. Only a full poster says so, because its maker can help.
 */
export function DeadCode({ full }: { full: boolean }) {
  const title = full ? t.greet.fullTitle : t.greet.badCodeTitle;
  return (
    <Page title={title} hideTitle width="narrow">
      <EmptyState icon={full ? "people" : "key"} title={title}>
        {full ? t.greet.fullText : t.greet.badCodeText}
      </EmptyState>
      <div className="mx-auto flex w-fit max-w-full flex-col">
        <CodeEntry />
      </div>
    </Page>
  );
}
