import { listNotifications } from "@namegame/core";
import type { Metadata } from "next";
import { Inbox } from "../../features/notify/inbox/Inbox.tsx";
import { services } from "../../server/services.ts";
import { requireActor } from "../../server/session.ts";
import { t } from "../../strings/index.ts";

export const metadata: Metadata = { title: t.notify.inbox };

export default async function InboxPage() {
  const actor = await requireActor("/inbox");
  return <Inbox first={await listNotifications({ db: services().db, actor })} />;
}
