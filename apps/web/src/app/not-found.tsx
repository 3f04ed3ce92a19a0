import type { Metadata } from "next";
import { ButtonLink } from "../shell/linked.tsx";
import { ProblemPage } from "../shell/ProblemPage.tsx";
import { t } from "../strings/index.ts";

export const metadata: Metadata = { title: t.problems.notFoundTitle };

export default function NotFound() {
  return (
    <ProblemPage icon="search" title={t.problems.notFoundTitle} action={<ButtonLink href="/">{t.problems.toHome}</ButtonLink>}>
      {t.problems.notFoundText}
    </ProblemPage>
  );
}
