import { EmptyState, Page } from "@namegame/ui";
import { ButtonLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";

/** Whoever may not let others in can still meet those who are here. */
export function CannotInvite({ archived }: { archived: boolean }) {
  const title = archived ? t.greet.archivedTitle : t.greet.guestTitle;
  return (
    <Page title={t.greet.title} hideTitle width="narrow">
      <EmptyState
        icon="greet"
        title={title}
        headingLevel={2}
        action={archived ? null : <ButtonLink href="/meet">{t.greet.showMine}</ButtonLink>}
      >
        {archived ? t.greet.archivedText : t.greet.guestText}
      </EmptyState>
    </Page>
  );
}
