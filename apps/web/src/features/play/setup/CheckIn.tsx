"use client";
import type { Event } from "@namegame/contract";
import { Button, Card, EmptyState, Icon } from "@namegame/ui";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";

/** A member's side of an event: to say that one is here. */
export function CheckIn({ groupId, event, onEvent }: { groupId: string; event: Event | null; onEvent: (event: Event) => void }) {
  const showFault = useFaultToast();
  const [busy, setBusy] = useState(false);
  if (!event) {
    return (
      <EmptyState icon="calendar" title={t.play.noEvent}>
        {t.play.waitForHost}
      </EmptyState>
    );
  }

  async function checkIn() {
    setBusy(true);
    const result = await call("play.checkIn", { groupId });
    setBusy(false);
    if (result.ok) onEvent(result.data.event);
    else showFault(result.error);
  }

  return (
    <Card tone={event.here ? "accent" : "plain"} className="mx-auto flex max-w-[32rem] flex-col gap-5">
      <div role="status">
        <h2 className="m-0 flex items-center gap-2 text-xl">
          {event.here ? <Icon name="check" /> : null}
          {event.here ? t.play.youAreHere : t.play.checkInTitle(event.name)}
        </h2>
        <p className="m-0 mt-1">{event.here ? `${t.play.youAreHereText(event.attending)} ${t.play.waitForHost}` : t.play.checkInText}</p>
      </div>
      {event.here ? null : (
        <Button size="lg" wide busy={busy} onClick={checkIn}>
          {t.play.iAmHere}
        </Button>
      )}
    </Card>
  );
}
