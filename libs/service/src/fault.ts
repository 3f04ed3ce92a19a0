/**
 * The one way a process of ours ends before it has started: the reason on standard error, exit code 1.
 * A plain text, not a log line: it is read by a person in a terminal or in `kubectl logs --previous`.
 */
export function exitWithFault(error: unknown): never {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
