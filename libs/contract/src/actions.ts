import type { z } from "zod";
import { attachmentsActions } from "./attachments.ts";
import { authActions } from "./auth.ts";
import { chatActions } from "./chat.ts";
import { greetActions } from "./greet.ts";
import { groupsActions } from "./groups.ts";
import { introductionsActions } from "./introductions.ts";
import { notifyActions } from "./notify.ts";
import { peopleActions } from "./people.ts";
import { photosActions } from "./photos.ts";
import { playActions } from "./play.ts";
import { practiceActions } from "./practice.ts";
import { refresherActions } from "./refresher.ts";
import { reportsActions } from "./reports.ts";
import { scoreActions } from "./score.ts";
import { voicesActions } from "./voices.ts";

/** Every action, by its stable name `feature.verb`; POST /api/actions/<name>. `public: true` needs no session. */
export const actions = {
  ...authActions,
  ...groupsActions,
  ...greetActions,
  ...introductionsActions,
  ...peopleActions,
  ...photosActions,
  ...practiceActions,
  ...scoreActions,
  ...refresherActions,
  ...playActions,
  ...chatActions,
  ...notifyActions,
  ...attachmentsActions,
  ...reportsActions,
  ...voicesActions,
} as const;

export type ActionName = keyof typeof actions;
/** What a caller sends. */
export type ActionInput<N extends ActionName> = z.input<(typeof actions)[N]["input"]>;
/** What the handler receives after parsing. */
export type ActionParsed<N extends ActionName> = z.output<(typeof actions)[N]["input"]>;
/** What the handler returns, before the output schema strips what is not in it. */
export type ActionOutput<N extends ActionName> = z.output<(typeof actions)[N]["output"]>;
