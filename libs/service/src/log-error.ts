// PostgreSQL puts row values into `detail` ("Key (email)=(…) already exists"), so only named fields are copied.
const SAFE_FIELDS = ["code", "severity", "schema", "table", "column", "constraint", "routine", "syscall", "status"] as const;

// A chain of causes that points back to itself must not hang the logger.
const MAX_CAUSES = 4;

/** What a log line holds of an error: type, message, stack, the fields that carry no data, and its causes. */
export function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return error;
  const described: Record<string, unknown> = { type: error.name, message: error.message, stack: error.stack };
  for (const field of SAFE_FIELDS) {
    const value = (error as unknown as Record<string, unknown>)[field];
    if (typeof value === "string" || typeof value === "number") described[field] = value;
  }
  if (error.cause !== undefined && depth < MAX_CAUSES) described.cause = describeError(error.cause, depth + 1);
  return described;
}
