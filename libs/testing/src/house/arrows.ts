/** Where a package's code runs: `any` and `browser` code reaches pages, so it may hold nothing of a server. */
export type Kind = "any" | "browser" | "server" | "development";

export type Arrow = { kind: Kind; to: readonly string[]; typesOnly?: readonly string[] };

const TOOLS = ["contract", "domain", "service", "db", "auth", "core", "storage", "notify", "live"];

/** Who may import whom, by folder name. Everything that is not here is forbidden; apps are nobody's target. */
export const ARROWS: Readonly<Record<string, Arrow>> = {
  contract: { kind: "any", to: [] },
  domain: { kind: "any", to: ["contract"] },
  ui: { kind: "browser", to: [] },
  live: { kind: "browser", to: ["contract", "domain"] },
  service: { kind: "server", to: [] },
  db: { kind: "server", to: ["service"] },
  auth: { kind: "server", to: ["db", "contract", "domain"] },
  storage: { kind: "server", to: ["contract", "service"] },
  notify: { kind: "server", to: ["contract", "service"] },
  unfurl: { kind: "server", to: ["contract", "service"] },
  // Use cases are handed a store and an actor; they never make one.
  core: { kind: "server", to: ["db", "auth", "storage", "contract", "domain"], typesOnly: ["auth", "storage"] },
  probe: { kind: "server", to: ["core", "auth", "db", "contract"] },
  web: { kind: "server", to: ["ui", "live", "contract", "domain", "core", "auth", "storage", "service", "db"] },
  chat: { kind: "server", to: ["core", "auth", "contract", "service", "db", "probe"] },
  worker: { kind: "server", to: ["core", "notify", "storage", "unfurl", "contract", "service", "db"] },
  testing: { kind: "development", to: TOOLS },
  load: { kind: "development", to: [...TOOLS, "testing"] },
  // An operator's tool, run from the source: no image has it.
  ops: { kind: "development", to: [...TOOLS, "probe"] },
  dev: { kind: "development", to: [...TOOLS, "testing"] },
  // The one app that is started from outside: the journeys run against the whole product of one machine.
  e2e: { kind: "development", to: [...TOOLS, "testing", "load", "dev"] },
};

/** What a page of the web app may import of ours, in files that begin with "use client". Types of the rest are erased. */
export const CLIENT_CODE: readonly string[] = ["ui", "live", "contract", "domain"];
