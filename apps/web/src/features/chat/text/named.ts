/** Somebody as a text names them. */
export interface Named {
  userId: string;
  name: string;
}

/** Finds any of the names after an @, not as the beginning of a longer word; the name is the first group. */
export function namePattern(names: readonly string[]): RegExp {
  const escaped = names.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  return new RegExp(`@(${escaped.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}
