"use client";
import type { GroupView } from "@namegame/contract";
import { Button, Card, ConfirmDialog, Section, Switch, useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";

/** What everybody may decide for themselves: to be seen, and to go. */
export function MyselfSection({ group }: { group: GroupView }) {
  const toast = useToast();
  const showFault = useFaultToast();
  const router = useRouter();
  const [hidden, setHidden] = useState(group.hidden);

  async function hide(next: boolean) {
    // The switch answers the finger; it goes back where the server says no.
    setHidden(next);
    const result = await call("groups.setHidden", { groupId: group.id, hidden: next }, { outlives: true });
    if (!result.ok) {
      setHidden(!next);
      return showFault(result.error);
    }
    toast.show({ title: next ? t.groups.hidden : t.groups.shown, id: "hidden" });
    router.refresh();
  }

  async function leave() {
    const result = await call("groups.leave", { groupId: group.id });
    if (!result.ok) {
      showFault(result.error);
      throw new Error(result.error.code);
    }
    toast.show({ title: t.groups.left(group.name) });
    router.push("/");
    router.refresh();
  }

  return (
    <Section title={t.groups.me}>
      <Card className="flex flex-col gap-4">
        <Switch label={t.groups.hide} hint={t.groups.hideHint} checked={hidden} onCheckedChange={hide} />
        <ConfirmDialog
          trigger={
            <Button variant="secondary" icon="exit" className="self-start">
              {t.groups.leave}
            </Button>
          }
          title={t.groups.leaveTitle(group.name)}
          description={t.groups.leaveText}
          confirmLabel={t.groups.leave}
          cancelLabel={t.groups.cancel}
          tone="danger"
          onConfirm={leave}
        />
      </Card>
    </Section>
  );
}
