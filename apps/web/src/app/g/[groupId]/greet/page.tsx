import { getGroup, getJoined, ownCode } from "@namegame/core";
import type { Metadata } from "next";
import { reachableUrl } from "../../../../features/greet/code/link-origin.ts";
import { CannotInvite } from "../../../../features/greet/show/CannotInvite.tsx";
import { GreetScreen } from "../../../../features/greet/show/GreetScreen.tsx";
import { found, pageId } from "../../../../server/found.ts";
import { services } from "../../../../server/services.ts";
import { requireActor } from "../../../../server/session.ts";
import { t } from "../../../../strings/index.ts";

export const metadata: Metadata = { title: t.greet.title };

export default async function GreetPage({ params }: { params: Promise<{ groupId: string }> }) {
  const groupId = pageId((await params).groupId);
  const actor = await requireActor(`/g/${groupId}/greet`);
  const { db, config } = services();
  const now = new Date();
  const call = { db, actor, groupId, secret: config.CODE_SECRET, now };
  const { group } = await found(getGroup(call));
  if (!group.canInvite) return <CannotInvite archived={group.archivedAt !== null} />;
  const [personal, poster] = await Promise.all([
    ownCode({ ...call, poster: false }),
    group.canPoster ? ownCode({ ...call, poster: true }) : { code: null },
  ]);
  return (
    <GreetScreen
      group={{ id: group.id, name: group.name, canPoster: group.canPoster }}
      personal={personal.code}
      poster={poster.code && (await getJoined({ ...call, codeId: poster.code.id }))}
      publicUrl={reachableUrl(config)}
      serverNow={now.getTime()}
    />
  );
}
