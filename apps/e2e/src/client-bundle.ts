import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** What must never reach a browser, by where its built code lies. */
const SERVER_CODE: Record<string, string> = {
  pg: "node_modules/pg/lib",
  kysely: "node_modules/kysely/dist",
  "better-auth's database adapter": "node_modules/@better-auth/kysely-adapter/dist",
  pino: "node_modules/pino/lib",
  // Pages trust what the server parsed; and its probe for eval is an error in every page under a content policy.
  zod: "node_modules/zod/v4/core",
  "@namegame/auth": "libs/auth/dist",
  "@namegame/core": "libs/core/dist",
  "@namegame/db": "libs/db/dist",
  "@namegame/notify": "libs/notify/dist",
  "@namegame/service": "libs/service/dist",
  "@namegame/storage": "libs/storage/dist",
};

/** What pages may hold: texts that also occur here say nothing. */
const PAGE_CODE = [
  "libs/contract/dist",
  "libs/domain/dist",
  "libs/live/dist",
  "libs/ui/dist",
  "apps/web/src",
  "node_modules/react-dom/cjs",
  "node_modules/next/dist/client",
  "node_modules/next/dist/shared",
  "node_modules/engine.io-client/build/esm",
  "node_modules/socket.io-client/build/esm",
  "node_modules/better-auth/dist/client",
  "node_modules/@better-auth/passkey/dist",
];

/** Texts survive minifying, names do not. Shorter ones, and single words such as an error's code, are in every program. */
const SHORTEST = 14;
const TEXT = /(["'`])((?:(?!\1)[^\\\n$]){14,120})\1/g;
const NODE_MODULE = /["'`]node:[a-z_/]+["'`]/g;

export interface Script {
  name: string;
  text: string;
}

/** Every script that the built web app sends to browsers. */
export async function clientScripts(): Promise<Script[]> {
  return readScripts(join(ROOT, "apps/web/.next/static"));
}

/** What of the servers is found in the scripts: one line a finding, with the text by which it was known. */
export async function serverCodeIn(scripts: Script[]): Promise<string[]> {
  const harmless = new Set(
    (await Promise.all(PAGE_CODE.map((path) => readScripts(join(ROOT, path))))).flat().flatMap(({ text }) => textsOf(text)),
  );
  const all = scripts.map(({ text }) => text).join("\n");
  const inPages = new Set(textsOf(all));
  const findings = scripts.flatMap(({ name, text }) => [...text.matchAll(NODE_MODULE)].map(([found]) => `${name} asks for ${found}`));
  for (const [owner, path] of Object.entries(SERVER_CODE)) {
    const known = new Set((await readScripts(join(ROOT, path))).flatMap(({ text }) => textsOf(text)));
    if (known.size === 0) throw new Error(`${path} holds no built code to compare with: run "npm run build"`);
    for (const text of known) {
      if (!harmless.has(text) && inPages.has(text))
        findings.push(`${owner} is in ${scripts.find((script) => script.text.includes(text))!.name}: "${text}"`);
    }
  }
  return findings;
}

function textsOf(code: string): string[] {
  return [...code.matchAll(TEXT)].map((match) => match[2]!).filter((text) => text.length >= SHORTEST && /[a-z]+ [a-z]+/i.test(text));
}

async function readScripts(folder: string): Promise<Script[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter(
    (entry) => entry.isFile() && /\.(m?js|tsx?)$/.test(entry.name) && !/\.(test|d)\.[mc]?[jt]sx?$/.test(entry.name),
  );
  return Promise.all(files.map(async (entry) => ({ name: entry.name, text: await readFile(join(entry.parentPath, entry.name), "utf8") })));
}
