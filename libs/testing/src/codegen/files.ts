import { fileURLToPath } from "node:url";

import { type Db, schemaVersion } from "@namegame/db";

import { enumConstants } from "./enums.ts";
import { schemaTypes } from "./schema-types.ts";

export type GeneratedFile = { path: string; text: string };

const ROOT = new URL("../../../../", import.meta.url);

/** Every file that is generated from the schema of `db`, with its absolute path and its text as it should be. */
export async function generatedFiles(db: Db): Promise<GeneratedFile[]> {
  return [
    { path: at("libs/db/src/generated/schema.ts"), text: await schemaTypes(db) },
    { path: at("libs/db/src/generated/version.ts"), text: await versionConstant(db) },
    { path: at("libs/contract/src/generated/enums.ts"), text: await enumConstants(db) },
  ];
}

async function versionConstant(db: Db): Promise<string> {
  const { applied } = await schemaVersion(db);
  return `// Generated from the migrated database by "npm run db:codegen". Do not edit: it is the newest migration's name.

export const SCHEMA_VERSION = ${JSON.stringify(applied)};
`;
}

function at(path: string): string {
  return fileURLToPath(new URL(path, ROOT));
}
