import type { ActionOutput } from "@namegame/contract";
import { Avatar } from "@namegame/ui";
import { t } from "../../../strings/index.ts";

/** Who stands at the door, and of which group. */
export function Greeter({ preview }: { preview: ActionOutput<"greet.preview"> & { groupName: string } }) {
  const { token, greeter, groupName, memberCount, member } = preview;
  const photo = greeter.hasPhoto ? { src: `/api/greeter/${token}/512` } : null;
  return (
    <div className="flex flex-col items-center text-center">
      <Avatar id={token} name={greeter.name} photo={photo} size="xl" alt={greeter.name} eager />
      <p className="mt-4 mb-0 text-lg text-ink-soft">{t.greet.someoneInvites(greeter.name)}</p>
      <h1 className="m-0 mt-1 text-3xl">{member ? t.greet.alreadyTitle(groupName) : t.greet.welcome(groupName)}</h1>
      {memberCount === null ? null : <p className="m-0 mt-2 text-ink-soft">{t.greet.peopleHere(memberCount)}</p>}
    </div>
  );
}
