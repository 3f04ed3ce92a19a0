import { attachments } from "./en/attachments.ts";
import { auth } from "./en/auth.ts";
import { chat } from "./en/chat.ts";
import { faults } from "./en/faults.ts";
import { greet } from "./en/greet.ts";
import { groups } from "./en/groups.ts";
import { introductions } from "./en/introductions.ts";
import { landing } from "./en/landing.ts";
import { notify } from "./en/notify.ts";
import { people } from "./en/people.ts";
import { photos } from "./en/photos.ts";
import { play } from "./en/play.ts";
import { practice } from "./en/practice.ts";
import { problems } from "./en/problems.ts";
import { profile } from "./en/profile.ts";
import { refresher } from "./en/refresher.ts";
import { reports } from "./en/reports.ts";
import { score } from "./en/score.ts";
import { shell } from "./en/shell.ts";
import { voices } from "./en/voices.ts";

/**
 * Every English text of the web app, by feature: one file per feature in `en/`, added here.
 * Texts with parameters or plurals are functions, so a missing parameter is a type error.
 */
export const en = {
  attachments,
  chat,
  auth,
  faults,
  greet,
  groups,
  introductions,
  landing,
  notify,
  people,
  photos,
  play,
  practice,
  problems,
  profile,
  refresher,
  reports,
  score,
  shell,
  voices,
};

/** What another language must provide. */
export type Strings = typeof en;
