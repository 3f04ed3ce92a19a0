import { budgetOf } from "../../cluster/budget.ts";
import { connect, type Cluster } from "../../cluster/connect.ts";
import { readDeployment } from "../../cluster/deployment.ts";
import { readPublicUrl } from "../../cluster/public-url.ts";
import { EXIT } from "../../exit-codes.ts";
import { OpsFault } from "../../fault.ts";
import { takeJson } from "../../json-flag.ts";
import { readText } from "../../read-text.ts";
import { writeResult } from "../../write-result.ts";
import type { Action } from "../action/action.ts";
import { kill } from "../action/kill.ts";
import { steady } from "../action/steady.ts";
import { upgrade } from "../action/upgrade.ts";
import { makeCrowd } from "../crowd/make-crowd.ts";
import { report } from "../report.ts";
import { runDrill } from "../run-drill.ts";
import { createFetch } from "../target/fetch.ts";
import { createTarget } from "../target/target.ts";
import { findSecrets } from "./find-secrets.ts";
import { readDrillOptions, type DrillOptions } from "./options.ts";

/** `namegame-ops drill …`. Resolves with the exit code. @throws OpsFault */
export async function drill(args: readonly string[], signal: AbortSignal): Promise<number> {
  const { json, rest } = takeJson(args);
  const options = readDrillOptions(rest);
  const { action, load, files } = options;
  // A drill of the load alone needs no cluster where everything is named.
  let connected: Cluster | undefined;
  const cluster = () => (connected ??= connect(options));
  const tell = (line: string) => void process.stderr.write(`${line}\n`);

  const acting = actionOf(options, cluster);
  const target = createTarget({
    publicUrl: options.publicUrl ?? (await readPublicUrl(cluster())),
    url: options.url,
    host: options.host,
    ca: files["ca-file"] && (await readText("ca-file", files["ca-file"])),
  });
  const sample = files["database-url-file"]
    ? {
        url: (await readText("database-url-file", files["database-url-file"])).trim(),
        caFile: files["database-ca-file"],
        budget: await budget(),
      }
    : undefined;
  const { secrets, forget } = await findSecrets(cluster, files);
  try {
    tell(`${options.people} people come in through ${target.url}`);
    const crowd = await makeCrowd({ secrets, target, fetch: createFetch(target), people: options.people, signal });
    try {
      const outcome = await runDrill({
        name: action,
        crowd,
        target,
        load,
        action: acting,
        sample,
        commandMayFail: options.commandMayFail,
        tell,
        signal,
      });
      await writeResult({ json, value: outcome, text: report(outcome) });
      return outcome.faults.length === 0 || options.control ? EXIT.good : EXIT.bad;
    } finally {
      await crowd.remove();
      tell("the drill's people are gone");
    }
  } finally {
    await forget();
  }

  /** Only to hold the sample against it: a drill of the load alone may have no cluster to ask. */
  async function budget(): Promise<number | undefined> {
    try {
      return budgetOf(await readDeployment(cluster(), "web"));
    } catch (error) {
      if (!(error instanceof OpsFault)) throw error;
      tell(`the connection budget is not known: ${error.message}`);
      return undefined;
    }
  }
}

function actionOf({ action, command, steadyMs, forMs, everyMs, seed, andRun }: DrillOptions, cluster: () => Cluster): Action {
  if (action === "steady") return steady({ forMs });
  if (action === "upgrade") return upgrade({ cluster: cluster(), command, steadyMs });
  return kill({ cluster: cluster(), everyMs, forMs, seed, andRun, steadyMs });
}
