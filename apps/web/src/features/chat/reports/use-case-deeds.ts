"use client";
import type { ReportCase, ReportResolution } from "@namegame/contract";
import { useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";

/** What an admin does with a reported message. Each rejects where it was refused, after the admin was told: a question then stays open. */
export function useCaseDeeds({ groupId, messageId, message }: { groupId: string } & Pick<ReportCase, "messageId" | "message">) {
  const toast = useToast();
  const showFault = useFaultToast();
  const router = useRouter();

  async function resolve(resolution: ReportResolution) {
    const result = await call("chat.resolveReport", { groupId, messageId, resolution });
    // Read again in any case: another admin may have been faster.
    router.refresh();
    if (result.ok) return void toast.show({ title: resolution === "hidden" ? t.reports.hideDone : t.reports.keepDone, tone: "success" });
    if (result.error.code === "conflict") return void toast.show({ title: t.reports.answered });
    showFault(result.error);
    throw new Error(result.error.code);
  }

  async function removeAuthor() {
    if (!message.author) return;
    const result = await call("groups.removeMember", { groupId, userId: message.author.userId });
    router.refresh();
    if (result.ok) return void toast.show({ title: t.groups.removed(message.author.name) });
    showFault(result.error);
    throw new Error(result.error.code);
  }

  return { hide: () => resolve("hidden"), keep: () => resolve("kept"), removeAuthor };
}
