import { Page } from "@namegame/ui";
import { t } from "../../../strings/index.ts";
import { CodeEntry } from "./CodeEntry.tsx";

/** The page for a code that was said or written down. */
export function JoinByCode({ initial }: { initial: string }) {
  return (
    <Page title={t.greet.joinTitle} subtitle={t.greet.joinLead} width="narrow">
      <CodeEntry initial={initial} autoFocus />
    </Page>
  );
}
