"use client";
import type { ActionOutput, Notification, Refresher } from "@namegame/contract";
import { Button, EmptyState, Icon, Page } from "@namegame/ui";
import Link from "next/link";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useLive } from "../../../client/live.tsx";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { useGathered } from "../../../client/use-gathered.ts";
import { useShell } from "../../../shell/ShellProvider.tsx";
import { t } from "../../../strings/index.ts";
import { RefresherRow } from "../../refresher/RefresherRow.tsx";
import { InboxRow } from "./InboxRow.tsx";

type Inboxed = ActionOutput<"notify.list">;

/** What somebody was told, unread first; it stays true while it is open. */
export function Inbox({ first }: { first: Inboxed }) {
  const showFault = useFaultToast();
  const { setInbox } = useShell();
  const [given, setGiven] = useState(first);
  const [{ notifications, refreshers, unread, hasMore }, setShown] = useState(first);
  const [busy, setBusy] = useState(false);
  if (given !== first) {
    setGiven(first);
    setShown(first);
  }

  const readAgain = useGathered(() => {
    void call("notify.list", {}).then((result) => result.ok && setShown((before) => ({ ...before, ...result.data })));
  });
  useLive(({ type }) => {
    if (type === "notifications_changed" || type === "read" || type === "refresh") readAgain();
  });

  async function markAll() {
    setBusy(true);
    const result = await call("notify.markAllRead", {});
    setBusy(false);
    if (!result.ok) return showFault(result.error);
    setShown((before) => ({
      ...before,
      unread: 0,
      notifications: before.notifications.map(asRead),
      refreshers: before.refreshers.map(asRead),
    }));
    setInbox(0);
  }

  async function more() {
    setBusy(true);
    const result = await call("notify.list", { offset: notifications.length });
    setBusy(false);
    if (!result.ok) return showFault(result.error);
    setShown((before) => ({ ...before, ...result.data, notifications: joined(before.notifications, result.data.notifications) }));
  }

  const lines = newestFirst([...notifications, ...refreshers]);
  const fresh = lines.filter((one) => one.unread);
  const earlier = lines.filter((one) => !one.unread);
  return (
    <Page
      title={t.notify.inbox}
      width="narrow"
      actions={
        <>
          {unread > 0 ? (
            <Button variant="secondary" icon="check" busy={busy} onClick={() => void markAll()}>
              {t.notify.markAll}
            </Button>
          ) : null}
          <Link
            href="/me/notifications"
            aria-label={t.notify.settings}
            title={t.notify.settings}
            className="grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink"
          >
            <Icon name="settings" />
          </Link>
        </>
      }
    >
      {lines.length === 0 ? (
        <EmptyState icon="bell" title={t.notify.empty}>
          {t.notify.emptyText}
        </EmptyState>
      ) : null}
      <Part id="fresh" title={t.notify.fresh} lines={fresh} />
      <Part id="earlier" title={t.notify.earlier} lines={earlier} />
      {hasMore ? (
        <Button variant="quiet" busy={busy} onClick={() => void more()} className="mt-4">
          {t.notify.older}
        </Button>
      ) : null}
    </Page>
  );
}

type Line = Notification | Refresher;

function asRead<L extends Line>(line: L): L {
  return { ...line, unread: false };
}

function newestFirst(lines: Line[]): Line[] {
  return lines.toSorted((one, two) => two.createdAt.localeCompare(one.createdAt));
}

function Part({ id, title, lines }: { id: string; title: string; lines: Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-6 first:mt-0">
      <h2 id={id} className="m-0 px-3 pb-1 text-sm font-semibold text-ink-soft">
        {title}
      </h2>
      <ul className="m-0 flex list-none flex-col gap-0.5 p-0">
        {lines.map((line) => (
          <li key={line.id}>{"eventId" in line ? <RefresherRow refresher={line} /> : <InboxRow notification={line} />}</li>
        ))}
      </ul>
    </section>
  );
}

// While one looked, a new one may have pushed the last of this page onto the next.
function joined(before: Notification[], next: Notification[]): Notification[] {
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...next.filter(({ id }) => !known.has(id))];
}
