import { OpsFault } from "../fault.ts";
import { ask } from "./ask.ts";
import type { Cluster } from "./connect.ts";
import { readDeployment } from "./deployment.ts";

/** The address that people open, from the settings of the web pods. @throws OpsFault */
export async function readPublicUrl(cluster: Cluster): Promise<string> {
  const { core, namespace } = cluster;
  const container = (await readDeployment(cluster, "web")).spec?.template.spec?.containers[0];
  const name = container?.envFrom?.find((source) => source.configMapRef)?.configMapRef?.name;
  const data = name ? (await ask(`read the ConfigMap ${name}`, () => core.readNamespacedConfigMap({ name, namespace }))).data : undefined;
  const found = data?.PUBLIC_URL;
  if (found) return found;
  throw new OpsFault({
    code: "not_found",
    message: "The web pods' settings name no PUBLIC_URL.",
    remedy: "Name the release's public address with --public-url.",
  });
}
