import { writeFile, rm } from "node:fs/promises";
import { build, placeStaticFiles } from "./build.ts";
import { type Child, startChild } from "./child.ts";
import { openDatabase } from "./database.ts";
import { StartFault } from "./fault.ts";
import { DATA_FOLDER, openDataFolder } from "./folder.ts";
import { type Gateway, openGateway } from "./gateway.ts";
import { lanAddress } from "./lan.ts";
import { openLogFile } from "./log-file.ts";
import { catchMail, type CaughtMail } from "./mail/catcher.ts";
import { mailPages } from "./mail/pages.ts";
import { choosePorts, type Ports } from "./ports.ts";
import { loadPushKeys } from "./push-keys.ts";
import { untilAnswers } from "./ready.ts";
import { loadSecrets, type Secrets } from "./secrets.ts";
import { type Mode, planServices } from "./services.ts";
import { seedDemo } from "./seed/demo.ts";
import { createStopwatch, type Stopwatch } from "./stopwatch.ts";
import { watchLibraries } from "./watch.ts";

export interface ProductOptions {
  dataDir?: string;
  /** Without a port a free one is taken. */
  ports?: { gateway?: number; chat?: number };
  /** Fills an empty database with the demo group, and offers to sign in as its people. */
  demo?: boolean;
  mode?: Mode;
  /** Push services beside those of the browsers, such as one of a test. */
  pushOrigins?: string[];
  /** Shows one line of what happens to a person. */
  tell?: (text: string) => void;
  stopwatch?: Stopwatch;
  /** Gives the start up: what runs already is stopped, and the start rejects. */
  signal?: AbortSignal;
}

export interface Product {
  /** The browser's origin. */
  url: string;
  lanUrl: string | undefined;
  ports: Ports;
  databaseUrl: string;
  dataDir: string;
  secrets: Secrets;
  /** True where this start made the database. */
  fresh: boolean;
  mails(): CaughtMail[];
  /** Resolves when the database has ended: by `stop`, or by itself, after which nothing else can go on. */
  databaseEnded: Promise<void>;
  processes: { web: Child; chat: Child; worker: Child };
  /** Ends everything in order: browser's door, web, chat, worker, mail, database. Calling it again waits for the same end. */
  stop(): Promise<void>;
  /** Ends everything at once, as a second Ctrl-C does. */
  force(): void;
}

/**
 * The whole product on one machine, on data of its own. Resolves when the first page answers through the gateway.
 *
 * @throws StartFault with what to do, after everything that was started is stopped.
 */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const { demo = true, mode = "built", tell = () => {}, stopwatch = createStopwatch(), pushOrigins = [], signal } = options;
  const ports = await choosePorts(options.ports ?? {});
  const folder = await openDataFolder(options.dataDir ?? DATA_FOLDER);
  const secrets = await loadSecrets(folder.secrets);
  const pushKeys = await loadPushKeys(folder.pushKeys);
  const log = openLogFile(folder.log, tell);
  const undo: (() => Promise<unknown>)[] = [() => log.close()];
  const stop = once(async () => {
    for (const step of undo.toReversed()) await step();
  });

  const givenUp = new Promise<never>((_, reject) =>
    signal?.addEventListener("abort", () => reject(new StartFault("The start was given up.")), { once: true }),
  );
  givenUp.catch(() => {});

  try {
    const building = buildFor(mode, signal).then(stopwatch.lap("build"));
    // Its fault is told where it is awaited; until then it must not end the process as unhandled.
    building.catch(() => {});
    const mail = await catchMail({ port: ports.smtp });
    undo.push(() => mail.close());
    const fill = (databaseUrl: string) => (demo ? seedDemo({ databaseUrl, secrets, photos: folder.photos }) : Promise.resolve());
    const database = await openDatabase({ folder, fill, onLine: (line) => log.write("postgres", line, "out") }).then(
      stopwatch.lap("database"),
    );
    undo.push(() => database.stop());
    await Promise.race([building, givenUp]);

    const lan = lanAddress();
    const setting = {
      mode,
      ports,
      folder,
      secrets,
      pushKeys,
      pushOrigins,
      demo,
      databaseUrl: database.url,
      publicUrl: `http://localhost:${ports.gateway}`,
      origins: originsOf(ports.gateway, lan),
    };
    const plans = planServices(setting);
    const start = (name: keyof typeof plans) => {
      const child = startChild({ plan: plans[name], log, tell });
      undo.push(() => child.stop());
      return child;
    };
    const processes = { worker: start("worker"), chat: start("chat"), web: start("web") };
    if (mode === "reload") {
      const watcher = watchLibraries(tell);
      undo.push(async () => watcher.close());
    }
    const gateway: Gateway = await openGateway({
      port: ports.gateway,
      web: ports.web,
      chat: ports.chat,
      pages: mailPages({ catcher: mail, publicUrl: setting.publicUrl }),
    });
    undo.push(() => gateway.close());

    await Promise.race([ready(processes, ports), givenUp]).then(stopwatch.lap("first page"));
    await writeFile(folder.running, JSON.stringify({ pid: process.pid, url: setting.publicUrl, databaseUrl: database.url }), {
      mode: 0o600,
    });
    undo.push(() => rm(folder.running, { force: true }));
    return {
      url: setting.publicUrl,
      lanUrl: lan && `http://${lan}:${ports.gateway}`,
      ports,
      databaseUrl: database.url,
      dataDir: folder.root,
      secrets,
      fresh: database.fresh,
      mails: () => mail.list(),
      databaseEnded: database.ended,
      processes,
      stop,
      force: () => Object.values(processes).forEach((child) => child.kill()),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function buildFor(mode: Mode, signal: AbortSignal | undefined): Promise<void> {
  if (mode === "reload") return build(["libs/*"], signal);
  await build(["apps/web", "apps/chat", "apps/worker"], signal);
  await placeStaticFiles();
}

async function ready({ web, chat, worker }: Product["processes"], ports: Ports): Promise<void> {
  const waits = [
    [web, `http://127.0.0.1:${ports.gateway}/`],
    [chat, `http://127.0.0.1:${ports.chatHealth}/readyz`],
    [worker, `http://127.0.0.1:${ports.workerHealth}/readyz`],
  ] as const;
  await Promise.all(
    waits.map(async ([child, url]) => {
      await untilAnswers(url, child.broken).catch((error: Error) => {
        throw new StartFault(error.message);
      });
      child.ready();
    }),
  );
}

function originsOf(port: number, lan: string | undefined): string[] {
  return [`http://127.0.0.1:${port}`, ...(lan ? [`http://${lan}:${port}`] : [])];
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= run());
}
