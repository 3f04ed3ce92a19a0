import { getMe, listDemoPeople } from "@namegame/core";
import { Section } from "@namegame/ui";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DemoPeople } from "../../features/auth/components/DemoPeople.tsx";
import { GuestNotice } from "../../features/auth/components/GuestNotice.tsx";
import { SignIn } from "../../features/auth/components/SignIn.tsx";
import { nextPath } from "../../features/auth/next-path.ts";
import { passkeysHere } from "../../features/auth/server/passkeys-here.ts";
import { services } from "../../server/services.ts";
import { getActor } from "../../server/session.ts";
import { ButtonLink } from "../../shell/linked.tsx";
import { t } from "../../strings/index.ts";

export const metadata: Metadata = { title: t.auth.signIn };

interface Props {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const next = nextPath((await searchParams).next);
  const { db, config } = services();
  const actor = await getActor();
  const me = actor && (await getMe({ db, actor })).me;
  if (me && !me.guest) redirect(next);
  const demoPeople = config.DEMO_SIGN_IN ? await listDemoPeople({ db }) : [];
  return (
    <SignIn next={next} passkeys={await passkeysHere()} notice={me ? <GuestNotice name={me.name} /> : null}>
      {me ? null : <Invited />}
      <DemoPeople people={demoPeople} next={next} />
    </SignIn>
  );
}

function Invited() {
  return (
    <Section title={t.auth.haveCode}>
      <ButtonLink href="/join" variant="secondary" icon="greet">
        {t.auth.enterCode}
      </ButtonLink>
    </Section>
  );
}
