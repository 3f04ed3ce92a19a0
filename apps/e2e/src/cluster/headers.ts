import { must } from "./command.ts";
import type { ClusterEnv } from "./environment.ts";

// In a process of its own, since the ingress may be reachable from the cluster's network alone.
const ASK = `
  const { get } = require("node:https");
  const [url, host, ca] = process.argv.slice(1);
  const options = { servername: host, headers: { host }, ...(ca && { ca: require("node:fs").readFileSync(ca) }) };
  get(new URL("/sign-in", url), options, (answer) => {
    answer.resume();
    console.log(JSON.stringify({ status: answer.statusCode, ...answer.headers }));
  });
`;

/** Status and headers of the sign-in page, asked through the ingress. */
export async function pageHeaders(env: ClusterEnv): Promise<Record<string, string | number>> {
  const args = ["-e", ASK, env.E2E_INGRESS_URL, env.E2E_HOST, env.E2E_CA_FILE ?? ""];
  const [program, ...more] = [...env.E2E_INSIDE, process.execPath, ...args];
  return JSON.parse(await must(program!, more)) as Record<string, string | number>;
}
