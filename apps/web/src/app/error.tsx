"use client";
import { Button } from "@namegame/ui";
import { ButtonLink } from "../shell/linked.tsx";
import { ProblemPage } from "../shell/ProblemPage.tsx";
import { t } from "../strings/index.ts";

/** Shown inside the shell when a page throws; the server's log has the cause under the digest. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = digestOf(error);
  return (
    <ProblemPage
      icon="alert"
      title={t.problems.brokenTitle}
      action={
        <>
          <Button icon="refresh" onClick={retry}>
            {t.problems.tryAgain}
          </Button>
          <ButtonLink href="/" variant="secondary">
            {t.problems.toHome}
          </ButtonLink>
        </>
      }
    >
      <p className="m-0">{t.problems.brokenText}</p>
      {digest ? <p className="mt-2 mb-0 text-sm">{t.problems.reference(digest)}</p> : null}
    </ProblemPage>
  );
}

function digestOf(error: unknown): string | null {
  if (!(error instanceof Error) || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}
