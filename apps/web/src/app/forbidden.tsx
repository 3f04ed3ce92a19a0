import type { Metadata } from "next";
import { ButtonLink } from "../shell/linked.tsx";
import { ProblemPage } from "../shell/ProblemPage.tsx";
import { t } from "../strings/index.ts";

export const metadata: Metadata = { title: t.problems.notAllowedTitle };

export default function Forbidden() {
  return (
    <ProblemPage icon="block" title={t.problems.notAllowedTitle} action={<ButtonLink href="/">{t.problems.toHome}</ButtonLink>}>
      {t.problems.notAllowedText}
    </ProblemPage>
  );
}
