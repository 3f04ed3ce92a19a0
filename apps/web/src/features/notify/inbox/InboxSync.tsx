"use client";
import { useEffect } from "react";
import { call } from "../../../client/call.ts";
import { useLive } from "../../../client/live.tsx";
import { useGathered } from "../../../client/use-gathered.ts";
import { useShell } from "../../../shell/ShellProvider.tsx";
import { closeShown } from "../client/shown.ts";

/** Keeps the bell's number true, the number on the app's icon, and takes down what the device still shows of a conversation that was read. */
export function InboxSync() {
  const { viewer, unread, inbox, setInbox } = useShell();
  const readAgain = useGathered(() => {
    void call("notify.count", {}).then((result) => result.ok && setInbox(result.data.unread));
  });
  useLive((event) => {
    if (event.type === "notifications_changed" || event.type === "refresh") readAgain();
    if (event.type !== "read" || event.userId !== viewer?.id) return;
    void closeShown(event.conversationId);
    // Reading a conversation reads its notices; where there are none there is nothing to ask.
    if (inbox > 0) readAgain();
  });
  useEffect(() => {
    if (!("setAppBadge" in navigator)) return;
    // Not every system has one for every app; a number less is no fault.
    void (unread > 0 ? navigator.setAppBadge(unread) : navigator.clearAppBadge()).catch(() => {});
    return () => void navigator.clearAppBadge().catch(() => {});
  }, [unread]);
  return null;
}
