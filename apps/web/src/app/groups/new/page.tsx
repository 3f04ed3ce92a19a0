import type { Metadata } from "next";
import { NewGroupForm } from "../../../features/groups/home/NewGroupForm.tsx";
import { requireActor } from "../../../server/session.ts";
import { t } from "../../../strings/index.ts";

export const metadata: Metadata = { title: t.groups.newTitle };

export default async function NewGroupPage() {
  await requireActor("/groups/new");
  return <NewGroupForm />;
}
