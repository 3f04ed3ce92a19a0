import { checkMailLink } from "@namegame/core";
import { Button, Page } from "@namegame/ui";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { found } from "../../../server/found.ts";
import { services } from "../../../server/services.ts";
import { ButtonLink } from "../../../shell/linked.tsx";
import { ProblemPage } from "../../../shell/ProblemPage.tsx";
import { t } from "../../../strings/index.ts";

export const metadata: Metadata = { title: t.notify.endPage };

interface Props {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}

/** The link of a daily mail, and of those after events. It works without a sign-in and without scripts. */
export default async function UnsubscribePage({ params, searchParams }: Props) {
  // Asked first: by this Next knows that no such page can be made while building.
  await headers();
  const { token } = await params;
  const words = t[(await found(checkMailLink({ db: services().db, token }))).mail === "digest" ? "notify" : "refresher"];
  if ((await searchParams).done !== undefined) {
    return (
      <ProblemPage
        icon="check"
        title={words.ended}
        action={
          <ButtonLink href="/me/notifications" variant="secondary">
            {t.notify.toSettings}
          </ButtonLink>
        }
      >
        {t.notify.endedText}
      </ProblemPage>
    );
  }
  return (
    <Page width="narrow" title={words.endTitle} subtitle={words.endText}>
      <form action={`/api/unsubscribe/${encodeURIComponent(token)}`} method="post">
        <Button type="submit" size="lg">
          {words.endButton}
        </Button>
      </form>
    </Page>
  );
}
