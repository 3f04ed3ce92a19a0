import type { Db } from "@namegame/db";

/** The same database, and the kinds of the statements that it answered since, in that order; one that was only built is none. */
export function watchQueries(db: Db): { db: Db; queries: string[] } {
  const queries: string[] = [];
  const kinds = new WeakMap<object, string>();
  const watched = db.withPlugin({
    transformQuery({ node, queryId }) {
      kinds.set(queryId, node.kind);
      return node;
    },
    async transformResult({ result, queryId }) {
      queries.push(kinds.get(queryId)!);
      return result;
    },
  });
  return { db: watched, queries };
}
