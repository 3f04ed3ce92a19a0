import { COMMON, numberOf, readOptions, usage } from "../../options.ts";
import type { Load } from "../run-drill.ts";

const ACTIONS = ["steady", "upgrade", "kill"] as const;

export interface DrillOptions {
  action: (typeof ACTIONS)[number];
  namespace: string | undefined;
  release: string;
  load: Load;
  people: number;
  steadyMs: number;
  forMs: number;
  everyMs: number;
  seed: number;
  andRun: string | undefined;
  /** What stands after `--`. */
  command: string[];
  commandMayFail: boolean;
  control: boolean;
  url: string | undefined;
  host: string | undefined;
  publicUrl: string | undefined;
  /** Paths by the option's name. */
  files: Record<"ca-file" | "database-url-file" | "database-ca-file" | "session-secret-file" | "code-secret-file", string | undefined>;
}

const FLAGS = {
  ...COMMON,
  sockets: { type: "string", default: "300" },
  people: { type: "string", default: "30" },
  rate: { type: "string", default: "20" },
  pages: { type: "string", default: "2" },
  settle: { type: "string", default: "60" },
  steady: { type: "string", default: "10" },
  for: { type: "string", default: "120" },
  every: { type: "string", default: "10" },
  seed: { type: "string" },
  "and-run": { type: "string" },
  "command-may-fail": { type: "boolean", default: false },
  control: { type: "boolean", default: false },
  backoff: { type: "string", default: "product" },
  "no-mending": { type: "boolean", default: false },
  url: { type: "string" },
  host: { type: "string" },
  "public-url": { type: "string" },
  "ca-file": { type: "string" },
  "database-url-file": { type: "string" },
  "database-ca-file": { type: "string" },
  "session-secret-file": { type: "string" },
  "code-secret-file": { type: "string" },
} as const;

// Newcomers of one network in ten minutes, by web's limits.
const MOST_PEOPLE = 400;

/** @throws OpsFault usage */
export function readDrillOptions(args: readonly string[]): DrillOptions {
  const end = args.indexOf("--");
  const command = end === -1 ? [] : args.slice(end + 1);
  const { values, positionals } = readOptions(end === -1 ? args : args.slice(0, end), FLAGS);
  const [action, ...more] = positionals;
  if (!isAction(action) || more.length > 0) throw usage(`Which drill? One of ${ACTIONS.join(", ")}.`);
  if (action === "upgrade" && command.length === 0) throw usage("Which command? drill upgrade -- helm upgrade …");
  if (action !== "upgrade" && command.length > 0)
    throw usage("Only `drill upgrade` runs a command after `--`; `drill kill` has --and-run.");
  if (values.backoff !== "product" && values.backoff !== "default") throw usage("--backoff is product or default.");
  for (const name of ["url", "public-url"] as const) {
    const value = values[name];
    if (value !== undefined && !/^https?:\/\/[^/]+\/?$/.test(value)) throw usage(`--${name} must look like https://names.example.org.`);
  }
  const seconds = (name: "settle" | "steady" | "for" | "every") => numberOf(name, values[name], { min: 0 }) * 1000;
  const people = Math.round(numberOf("people", values.people, { min: 2, max: MOST_PEOPLE }));
  return {
    action,
    namespace: values.namespace,
    release: values.release,
    people,
    load: {
      sockets: Math.round(numberOf("sockets", values.sockets, { min: people })),
      messagesPerSecond: numberOf("rate", values.rate, { min: 0.1 }),
      pagesPerSecond: numberOf("pages", values.pages, { min: 0 }),
      plain: values.backoff === "default",
      mending: !values["no-mending"],
      settleMs: seconds("settle"),
    },
    steadyMs: seconds("steady"),
    forMs: seconds("for"),
    everyMs: Math.max(1000, seconds("every")),
    seed: values.seed === undefined ? Math.floor(Math.random() * 2 ** 32) : numberOf("seed", values.seed, { min: 0 }),
    andRun: values["and-run"],
    command,
    commandMayFail: values["command-may-fail"],
    control: values.control,
    url: values.url,
    host: values.host,
    publicUrl: values["public-url"],
    files: {
      "ca-file": values["ca-file"],
      "database-url-file": values["database-url-file"],
      "database-ca-file": values["database-ca-file"],
      "session-secret-file": values["session-secret-file"],
      "code-secret-file": values["code-secret-file"],
    },
  };
}

function isAction(text: string | undefined): text is DrillOptions["action"] {
  return ACTIONS.includes(text as DrillOptions["action"]);
}
