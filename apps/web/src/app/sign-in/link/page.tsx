import { getMe } from "@namegame/core";
import type { Metadata } from "next";
import { GuestNotice } from "../../../features/auth/components/GuestNotice.tsx";
import { LinkForm } from "../../../features/auth/components/LinkForm.tsx";
import { services } from "../../../server/services.ts";
import { getActor } from "../../../server/session.ts";
import { ButtonLink } from "../../../shell/linked.tsx";
import { ProblemPage } from "../../../shell/ProblemPage.tsx";
import { t } from "../../../strings/index.ts";

export const metadata: Metadata = { title: t.auth.signIn };

interface Props {
  searchParams: Promise<{ token?: string | string[]; error?: string | string[] }>;
}

export default async function SignInLinkPage({ searchParams }: Props) {
  const { token, error } = await searchParams;
  if (error === undefined && typeof token === "string" && token !== "") {
    const actor = await getActor();
    const me = actor && (await getMe({ db: services().db, actor })).me;
    return <LinkForm token={token} auto={!me} notice={me?.guest ? <GuestNotice name={me.name} /> : null} />;
  }
  return (
    <ProblemPage icon="mail" title={t.auth.linkDeadTitle} action={<ButtonLink href="/sign-in">{t.auth.linkAgain}</ButtonLink>}>
      {t.auth.linkDeadText}
    </ProblemPage>
  );
}
