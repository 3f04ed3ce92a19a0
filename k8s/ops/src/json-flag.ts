/** `--json` prints JSON in place of the table; `--json FILE` writes it there and prints the table. */
export function takeJson(args: readonly string[]): { json: { only: boolean; file: string | undefined }; rest: string[] } {
  const end = args.indexOf("--");
  const at = args.indexOf("--json");
  // What stands after `--` is another command's.
  if (at === -1 || (end !== -1 && at > end)) return { json: { only: false, file: undefined }, rest: [...args] };
  const next = args[at + 1];
  const file = next !== undefined && !next.startsWith("-") ? next : undefined;
  return {
    json: { only: file === undefined, file },
    rest: args.filter((_, index) => index !== at && !(file !== undefined && index === at + 1)),
  };
}
