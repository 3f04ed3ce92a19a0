import type { ActionDefinition, ActionName, ActionOutput, ActionParsed } from "@namegame/contract";
import type { Actor } from "@namegame/auth";
import type { Db } from "@namegame/db";
import type { Services } from "./services.ts";

/** What a handler is given beside its parsed input. */
export interface PublicContext {
  db: Db;
  /** Null where nobody is signed in; only public actions meet that. */
  actor: Actor | null;
  now: Date;
  services: Services;
  request: Request;
  /** Headers of the answer, for cookies. */
  responseHeaders: Headers;
}

export interface ActorContext extends PublicContext {
  actor: Actor;
}

type ContextOf<Definition extends ActionDefinition> = Definition extends { public: true } ? PublicContext : ActorContext;

/** One handler for each action of a feature: context and parsed input in, the presenter's shape out. */
export type Handlers<Definitions extends Record<string, ActionDefinition>> = {
  [Name in keyof Definitions & ActionName]: (
    context: ContextOf<Definitions[Name]>,
    input: ActionParsed<Name>,
  ) => Promise<ActionOutput<Name>>;
};
