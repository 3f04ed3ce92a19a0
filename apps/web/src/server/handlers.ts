import type { actions } from "@namegame/contract";
import { authHandlers } from "../features/auth/handlers.ts";
import { chatHandlers } from "../features/chat/handlers.ts";
import { attachmentsHandlers } from "../features/chat/photos/handlers.ts";
import { reportsHandlers } from "../features/chat/reports/handlers.ts";
import { greetHandlers } from "../features/greet/handlers.ts";
import { groupsHandlers } from "../features/groups/handlers.ts";
import { introductionsHandlers } from "../features/introductions/handlers.ts";
import { notifyHandlers } from "../features/notify/handlers.ts";
import { peopleHandlers } from "../features/people/handlers.ts";
import { photosHandlers } from "../features/photos/handlers.ts";
import { playHandlers } from "../features/play/handlers.ts";
import { practiceHandlers } from "../features/practice/handlers.ts";
import { refresherHandlers } from "../features/refresher/handlers.ts";
import { scoreHandlers } from "../features/score/handlers.ts";
import { voicesHandlers } from "../features/voices/handlers.ts";
import type { Handlers } from "./action.ts";

/** Every action's handler; one that is missing does not compile. */
export const handlers: Handlers<typeof actions> = {
  ...attachmentsHandlers,
  ...authHandlers,
  ...chatHandlers,
  ...greetHandlers,
  ...groupsHandlers,
  ...introductionsHandlers,
  ...notifyHandlers,
  ...peopleHandlers,
  ...photosHandlers,
  ...playHandlers,
  ...practiceHandlers,
  ...reportsHandlers,
  ...refresherHandlers,
  ...scoreHandlers,
  ...voicesHandlers,
};
