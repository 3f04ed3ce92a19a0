import { getMe, getMyPhoto, getMyVoice } from "@namegame/core";
import { Page } from "@namegame/ui";
import type { Metadata } from "next";
import { AccessSection } from "../../features/auth/me/AccessSection.tsx";
import { DevicesSection } from "../../features/auth/me/DevicesSection.tsx";
import { SignOut } from "../../features/auth/me/SignOut.tsx";
import { passkeysHere } from "../../features/auth/server/passkeys-here.ts";
import { NotificationsLink } from "../../features/notify/settings/NotificationsLink.tsx";
import { ReceiptsSection } from "../../features/chat/me/ReceiptsSection.tsx";
import { MyProfile } from "../../features/people/profile/MyProfile.tsx";
import { RetentionSection } from "../../features/practice/me/RetentionSection.tsx";
import { PhotoSection } from "../../features/photos/components/PhotoSection.tsx";
import { VoiceSection } from "../../features/voices/components/VoiceSection.tsx";
import { services } from "../../server/services.ts";
import { requireActor } from "../../server/session.ts";
import { t } from "../../strings/index.ts";

const PATH = "/me";

export const metadata: Metadata = { title: t.profile.title };

export default async function MePage() {
  const actor = await requireActor(PATH);
  const { db, auth } = services();
  const [{ me }, mine, voice, devices, passkeys] = await Promise.all([
    getMe({ db, actor }),
    getMyPhoto({ db, actor }),
    getMyVoice({ db, actor }),
    auth.listDevices({ actor }),
    auth.listPasskeys({ actor }),
  ]);
  return (
    <Page title={t.profile.title} width="narrow">
      <PhotoSection person={{ id: me.userId, name: me.name }} mine={mine} />
      <VoiceSection mine={voice} />
      <MyProfile path={PATH} />
      <NotificationsLink />
      <RetentionSection retention={me.retention} />
      <ReceiptsSection shared={me.sharesReads} />
      <AccessSection me={me} passkeys={passkeys} passkeysHere={await passkeysHere()} />
      <DevicesSection devices={devices} />
      <div className="mt-10">
        <SignOut guest={me.guest} />
      </div>
    </Page>
  );
}
