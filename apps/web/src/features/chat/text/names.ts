/** Names as they are said: Ann; Ann and Ben; Ann, Ben and Cleo. */
export function listNames(names: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
}
