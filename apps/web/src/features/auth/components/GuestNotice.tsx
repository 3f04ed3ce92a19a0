import { Banner } from "@namegame/ui";
import { ButtonLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";

/** Tells a guest who is about to sign in that this account, which nothing leads back to, stays behind. */
export function GuestNotice({ name }: { name: string }) {
  return (
    <Banner tone="honey" className="mb-6" action={<ButtonLink href="/me">{t.auth.guestKeep}</ButtonLink>}>
      {t.auth.guestHere(name)}
    </Banner>
  );
}
