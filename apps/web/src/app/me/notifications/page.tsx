import { getNotifySettings, listPushDevices } from "@namegame/core";
import { Page } from "@namegame/ui";
import type { Metadata } from "next";
import { presentDevices } from "../../../features/notify/server/present-devices.ts";
import { MailSection } from "../../../features/notify/settings/MailSection.tsx";
import { PushSection } from "../../../features/notify/settings/PushSection.tsx";
import { WhenSection } from "../../../features/notify/settings/WhenSection.tsx";
import { RefresherSection } from "../../../features/refresher/RefresherSection.tsx";
import { services } from "../../../server/services.ts";
import { requireActor } from "../../../server/session.ts";
import { BackLink } from "../../../shell/BackLink.tsx";
import { t } from "../../../strings/index.ts";

export const metadata: Metadata = { title: t.notify.settings };

export default async function NotificationsPage() {
  const actor = await requireActor("/me/notifications");
  const { db, auth, config } = services();
  const [{ settings }, rows, sessions] = await Promise.all([
    getNotifySettings({ db, actor }),
    listPushDevices({ db, actor }),
    auth.listDevices({ actor }),
  ]);
  return (
    <Page title={t.notify.settings} width="narrow" back={<BackLink href="/me">{t.profile.title}</BackLink>}>
      <PushSection publicKey={config.VAPID_PUBLIC_KEY ?? null} devices={presentDevices({ rows, sessions })} />
      <WhenSection settings={settings} />
      <MailSection settings={settings} />
      <RefresherSection settings={settings} />
    </Page>
  );
}
