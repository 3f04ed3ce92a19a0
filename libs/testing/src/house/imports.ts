/** One import, re-export or dynamic import of a source file. */
export type Import = { specifier: string; typeOnly: boolean };

const STATEMENT = /(?:^|[;\n])\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s*)?["']([^"']+)["']/g;
const DYNAMIC = /\bimport\(\s*["']([^"']+)["']/g;
const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;

/** The imports of a TypeScript text. Read by pattern: the compiler has no API for it, and comments and strings are enough of a trap. */
export function importsOf(text: string): Import[] {
  const code = text.replace(COMMENTS, "");
  const found: Import[] = [];
  for (const [, type, specifier] of code.matchAll(STATEMENT)) found.push({ specifier: specifier as string, typeOnly: type !== undefined });
  for (const [, specifier] of code.matchAll(DYNAMIC)) found.push({ specifier: specifier as string, typeOnly: false });
  return found;
}
