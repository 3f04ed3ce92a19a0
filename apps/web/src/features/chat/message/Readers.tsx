"use client";
import { Avatar } from "@namegame/ui";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { useRoom } from "../room/room.tsx";
import { listNames } from "../text/names.ts";

/** The faces of those who have read as far as this message. */
export function Readers({ userIds }: { userIds: readonly string[] | undefined }) {
  const { people } = useRoom();
  const faces = (userIds ?? []).map((userId) => people[userId]).filter((face) => face !== undefined);
  if (faces.length === 0) return null;
  const names = t.chat.readBy(listNames(faces.map(({ name }) => name)));
  return (
    <p title={names} className="m-0 mt-1 flex max-w-full flex-wrap gap-0.5 px-2">
      <span className="sr-only">{names}</span>
      {faces.map(({ userId, name, photoId }) => (
        <Avatar key={userId} id={userId} name={name} photo={photoSource(photoId)} size="2xs" />
      ))}
    </p>
  );
}
