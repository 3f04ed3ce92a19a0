import type { Db } from "@namegame/db";
import { sql } from "kysely";

const HEADER = `// Generated from the migrated database by "npm run db:codegen". Do not edit: change a migration and run it again.
// Browser-safe: constants and types only, in the order of the database.
`;

/** The TypeScript of every enum in `public`: `export const membershipRoles = [...] as const` and `export type MembershipRole`. */
export async function enumConstants(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string; labels: string[] }>`
    select type.typname as name, array_agg(enum.enumlabel::text order by enum.enumsortorder) as labels
    from pg_type as type
    join pg_enum as enum on enum.enumtypid = type.oid
    where type.typnamespace = 'public'::regnamespace
    group by type.typname
    order by type.typname collate "C"
  `.execute(db);
  return HEADER + rows.map(({ name, labels }) => `\n${declare({ name, labels })}`).join("");
}

function declare(options: { name: string; labels: readonly string[] }): string {
  const type = pascalCase(options.name);
  const constant = plural(type.charAt(0).toLowerCase() + type.slice(1));
  const labels = options.labels.map((label) => JSON.stringify(label)).join(", ");
  return `export const ${constant} = [${labels}] as const;\nexport type ${type} = (typeof ${constant})[number];\n`;
}

function pascalCase(name: string): string {
  return name
    .split("_")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return `${word}s`;
}
