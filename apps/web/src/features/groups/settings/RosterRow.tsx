"use client";
import type { MembershipRole, RosterMember } from "@namegame/contract";
import { Avatar, ConfirmDialog, IconButton, ListRow, Menu, useToast, type MenuItem } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";

/** A member, their role, and what the asker may change about it. */
export function RosterRow({ groupId, member }: { groupId: string; member: RosterMember }) {
  const toast = useToast();
  const showFault = useFaultToast();
  const router = useRouter();
  const [removing, setRemoving] = useState(false);
  const { userId, name, role } = member;

  async function give(next: MembershipRole) {
    const result = await call("groups.setRole", { groupId, userId, role: next });
    if (!result.ok) return showFault(result.error);
    toast.show({ title: t.groups.roleChanged(name, t.groups.roleNames[next]), tone: "success" });
    router.refresh();
  }

  async function remove() {
    const result = await call("groups.removeMember", { groupId, userId });
    if (!result.ok) {
      showFault(result.error);
      throw new Error(result.error.code);
    }
    toast.show({ title: t.groups.removed(name) });
    router.refresh();
  }

  const roles: MenuItem[] = member.assignableRoles.map((next) => ({
    label: t.groups.roleNames[next],
    checked: next === role,
    onSelect: () => void give(next),
  }));
  const removal: MenuItem[] = member.canRemove
    ? [{ label: t.groups.remove, icon: "exit", tone: "danger", onSelect: () => setRemoving(true) }]
    : [];
  const items = [roles, removal].filter((section) => section.length > 0);
  const details = [t.groups.roleNames[role], member.isMe ? t.groups.you : null, member.hidden ? t.groups.hiddenMember : null];

  return (
    <>
      <ListRow
        leading={<Avatar id={userId} name={name} photo={photoSource(member.photoId)} />}
        title={name}
        detail={details.filter(Boolean).join(" · ")}
        actions={items.length > 0 ? <Menu trigger={<IconButton icon="more" label={t.groups.roleOf(name)} />} items={items} /> : null}
      />
      <ConfirmDialog
        open={removing}
        onOpenChange={setRemoving}
        title={t.groups.removeTitle(name)}
        description={t.groups.removeText}
        confirmLabel={t.groups.remove}
        cancelLabel={t.groups.cancel}
        tone="danger"
        onConfirm={remove}
      />
    </>
  );
}
