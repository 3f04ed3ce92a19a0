export type { Fetch } from "./ask-web.ts";
export { joinThroughWeb } from "./join-through-web.ts";
export type { Made } from "./made.ts";
export { readGroupPage } from "./read-group-page.ts";
export { removePeople } from "./remove-people.ts";
export { startGroup } from "./start-group.ts";
export type { Greeter } from "./start-group.ts";
