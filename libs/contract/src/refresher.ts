import { z } from "zod";
import { defineActions } from "./define.ts";
import { id, none, time } from "./fields.ts";

/** A line of the inbox: two weeks since an event, do you still know their names? */
export const refresher = z.object({
  id,
  eventId: id,
  eventName: z.string(),
  groupId: id,
  groupName: z.string(),
  createdAt: time,
  unread: z.boolean(),
});
export type Refresher = z.output<typeof refresher>;

/** What a push of one says. `event` is null where the person wants no names on a locked screen. */
export interface RefresherFacts {
  kind: "refresher";
  refresherId: string;
  groupId: string;
  eventId: string;
  event: string | null;
  badge: number;
}

export const refresherActions = defineActions({
  /** Its page was opened, from the inbox, a push or a mail. Of an event that told me nothing it changes nothing. */
  "refresher.markRead": { input: z.object({ eventId: id }), output: none },
});
