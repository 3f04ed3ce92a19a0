import { useEffect } from "react";
import { call } from "../../client/call.ts";

/** Opening the practice of an event reads its line in the inbox, whichever way led here. A look at the page alone would not do: browsers fetch pages ahead. */
export function useOpened(eventId: string | null): void {
  useEffect(() => {
    if (eventId !== null) void call("refresher.markRead", { eventId });
  }, [eventId]);
}
