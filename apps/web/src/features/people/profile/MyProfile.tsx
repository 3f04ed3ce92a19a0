import { getMe, listBlocked } from "@namegame/core";
import { services } from "../../../server/services.ts";
import { requireActor } from "../../../server/session.ts";
import { BlockedPeople } from "./BlockedPeople.tsx";
import { ProfileForm } from "./ProfileForm.tsx";

/** The fields of one's own profile, and whom one blocked: parts of the page about oneself, read on the server. */
export async function MyProfile({ path }: { path: string }) {
  const actor = await requireActor(path);
  const call = { db: services().db, actor };
  const [{ me }, { people }] = await Promise.all([getMe(call), listBlocked(call)]);
  return (
    <>
      <ProfileForm me={me} />
      {people.length > 0 ? <BlockedPeople people={people} /> : null}
    </>
  );
}
