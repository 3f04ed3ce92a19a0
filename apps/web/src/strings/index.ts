import { en, type Strings } from "./en.ts";

export type { Strings };

/** The texts of the person's language: `t.shell.home`, `t.shell.unread(3)`. */
export const t: Strings = en;
