import type { ActionInput, ActionName, ErrorCode } from "@namegame/contract";
import type { World } from "./world.fixture.ts";

/** What a stranger with a session tries with one action. An action needs at least one of the two. */
export interface ActionCase<Name extends ActionName> {
  /** Names what belongs to others: is answered with the code, changes nothing, and says no more than of a thing that does not exist. */
  refused?: { code: ErrorCode; input: (world: World) => ActionInput<Name> }[];
  /** Names nothing of others: shows nothing of others, and changes only the stranger's own rows. */
  own?: (world: World) => ActionInput<Name>;
}

/** A case for every action of a feature; a missing one does not compile, and fails the test by name. */
export type ActionCases<Definitions> = { [Name in keyof Definitions & ActionName]: ActionCase<Name> };

export const refused = <Name extends ActionName>(code: ErrorCode, input: (world: World) => ActionInput<Name>): ActionCase<Name> => ({
  refused: [{ code, input }],
});
