"use client";
import type { GroupView } from "@namegame/contract";
import { Button, Card, ConfirmDialog, Section, useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";

/** The owner closes the group, or opens it again. */
export function ArchiveSection({ group }: { group: GroupView }) {
  const toast = useToast();
  const showFault = useFaultToast();
  const router = useRouter();
  const archived = group.archivedAt !== null;

  async function turn() {
    const result = await call(archived ? "groups.restore" : "groups.archive", { groupId: group.id });
    if (!result.ok) {
      showFault(result.error);
      throw new Error(result.error.code);
    }
    toast.show({ title: archived ? t.groups.restored : t.groups.archivedDone });
    router.refresh();
  }

  return (
    <Section title={archived ? t.groups.archived : t.groups.archiveHeading}>
      <Card className="flex flex-col items-start gap-4">
        <p className="m-0 text-ink-soft">{archived ? t.groups.readOnly : t.groups.archiveText}</p>
        {archived ? (
          <Button onClick={() => void turn().catch(() => {})}>{t.groups.restore}</Button>
        ) : (
          <ConfirmDialog
            trigger={<Button variant="secondary">{t.groups.archive}</Button>}
            title={t.groups.archiveTitle(group.name)}
            description={t.groups.archiveText}
            confirmLabel={t.groups.archive}
            cancelLabel={t.groups.cancel}
            tone="danger"
            onConfirm={turn}
          />
        )}
      </Card>
    </Section>
  );
}
