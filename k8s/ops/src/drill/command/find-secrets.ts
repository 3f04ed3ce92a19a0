import type { V1Volume } from "@kubernetes/client-node";

import { authorityFile } from "../../authority-file.ts";
import type { Cluster } from "../../cluster/connect.ts";
import { readDeployment } from "../../cluster/deployment.ts";
import { keyOf, readSecret } from "../../cluster/secret.ts";
import { readText } from "../../read-text.ts";
import type { CrowdSecrets } from "../crowd/secrets.ts";
import type { DrillOptions } from "./options.ts";

/**
 * What makes the first person: from the files named on the command line, and what they leave out from the Secrets that the web pods mount.
 * `forget` takes the certificate's copy away.
 */
export async function findSecrets(
  cluster: () => Cluster,
  files: DrillOptions["files"],
): Promise<{ secrets: CrowdSecrets; forget: () => Promise<void> }> {
  const fromFile = async (option: keyof DrillOptions["files"]) => {
    const path = files[option];
    return path === undefined ? undefined : (await readText(option, path)).trim();
  };
  const [databaseUrl, sessionSecret, codeSecret] = await Promise.all([
    fromFile("database-url-file"),
    fromFile("session-secret-file"),
    fromFile("code-secret-file"),
  ]);
  const caFile = files["database-ca-file"];
  if (databaseUrl && sessionSecret && codeSecret) {
    return { secrets: { databaseUrl, databaseCaFile: caFile, sessionSecret, codeSecret }, forget: async () => {} };
  }

  const volumes = (await readDeployment(cluster(), "web")).spec?.template.spec?.volumes ?? [];
  const name = secretOf(volumes, "secrets")?.secretName ?? "namegame-web";
  const secret = await readSecret(cluster(), name);
  const copy = databaseUrl || caFile ? undefined : await copyAuthority(cluster(), volumes);
  return {
    secrets: {
      databaseUrl: databaseUrl ?? keyOf({ secret, name, key: "DATABASE_URL" }),
      databaseCaFile: caFile ?? copy?.path,
      sessionSecret: sessionSecret ?? keyOf({ secret, name, key: "SESSION_SECRET" }),
      codeSecret: codeSecret ?? keyOf({ secret, name, key: "CODE_SECRET" }),
    },
    forget: async () => copy?.remove(),
  };
}

function secretOf(volumes: readonly V1Volume[], name: string) {
  return volumes.find((volume) => volume.name === name)?.secret;
}

async function copyAuthority(
  cluster: Cluster,
  volumes: readonly V1Volume[],
): Promise<Awaited<ReturnType<typeof authorityFile>> | undefined> {
  const mounted = secretOf(volumes, "database-ca");
  if (!mounted?.secretName) return undefined;
  const secret = await readSecret(cluster, mounted.secretName);
  const text = keyOf({ secret, name: mounted.secretName, key: mounted.items?.[0]?.key ?? "ca.crt" });
  return authorityFile(text);
}
