"use client";
import { useRouter } from "next/navigation";
import { useLive } from "../../../client/live.tsx";

/** Reads the page again when what waits in the group changed: another admin answered it, or somebody reported. Draws nothing. */
export function LiveReports({ groupId }: { groupId: string }) {
  const router = useRouter();
  useLive((event) => {
    if (event.type === "refresh" || (event.type === "reports_changed" && event.groupId === groupId)) router.refresh();
  });
  return null;
}
