"use client";
import type { ActionInput, ActionName, MembershipRole, PersonView } from "@namegame/contract";
import { useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";

export interface PersonActions {
  writing: boolean;
  write(): Promise<void>;
  block(): Promise<void>;
  unblock(): Promise<void>;
  remove(): Promise<void>;
  setRole(role: MembershipRole): Promise<void>;
}

/** What one may do with a person, each told when done. Each rejects when it failed, after saying why, so that a question stays open. */
export function usePersonActions({ groupId, person }: { groupId: string; person: PersonView }): PersonActions {
  const toast = useToast();
  const showFault = useFaultToast();
  const router = useRouter();
  const [writing, setWriting] = useState(false);
  const { userId, name } = person;

  async function act<N extends ActionName>(action: N, input: ActionInput<N>) {
    const result = await call(action, input);
    if (result.ok) return result.data;
    showFault(result.error);
    throw new Error(result.error.code);
  }

  async function unblock() {
    await act("people.unblock", { userId });
    toast.show({ title: t.people.unblocked(name) });
    router.refresh();
  }

  return {
    writing,
    async write() {
      setWriting(true);
      const started = await act("chat.startDirect", { userId, groupId }).catch(() => null);
      setWriting(false);
      if (started) router.push(`/chat/${started.conversationId}`);
    },
    async block() {
      await act("people.block", { userId });
      toast.show({ title: t.people.blocked(name), onUndo: () => void unblock().catch(() => {}) });
      router.push(`/g/${groupId}/people`);
      router.refresh();
    },
    unblock: () => unblock().catch(() => {}),
    async remove() {
      await act("groups.removeMember", { groupId, userId });
      toast.show({ title: t.people.removed(name) });
      router.push(`/g/${groupId}/people`);
      router.refresh();
    },
    async setRole(role) {
      await act("groups.setRole", { groupId, userId, role });
      toast.show({ title: t.people.roleChanged(name, role), tone: "success" });
      router.refresh();
    },
  };
}
