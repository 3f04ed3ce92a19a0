/** What Node says of a server that is not there, or went away. EAI_AGAIN: the name server did not answer this time. */
const NETWORK = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "EAI_AGAIN"]);

/**
 * What PostgreSQL says when it ends a session (57P01 to 57P03), loses one (class 08), or has no slot for another just now (53300).
 * Source: PostgreSQL's appendix "Error Codes".
 */
const SERVER = /^(?:57P0[123]|08\w{3}|53300)$/;

// node-postgres gives these no code.
const CLIENT = /^(?:Connection terminated|Client has encountered a connection error)/;

/** Whether the database was gone, or going, and not the query at fault: the same query may succeed on another connection, soon. */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === "string") return NETWORK.has(code) || SERVER.test(code);
  return CLIENT.test(error.message);
}
