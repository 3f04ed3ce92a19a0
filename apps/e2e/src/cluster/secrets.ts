import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";

import { must } from "./command.ts";
import type { ClusterEnv } from "./environment.ts";
import { apply, NAMESPACE } from "./release.ts";
import { databaseUrl, sql } from "./sql.ts";

export const DATABASE = "namegame_e2e";
const ROLES = ["owner", "web", "chat", "worker", "metrics"] as const;
type Role = (typeof ROLES)[number];

/** Where KEDA's operator has the authority that signed the database's certificate. */
const KEDA_CA_FILE = "/custom/ca/ca.crt";

/** An empty database with the runbook's roles, an empty namespace under restricted Pod Security, and the Secrets in it. */
export async function prepare(env: ClusterEnv): Promise<void> {
  await sql(env, `drop database if exists ${DATABASE} with (force);\ncreate database ${DATABASE};`);
  const passwords = Object.fromEntries(ROLES.map((role) => [role, random()])) as Record<Role, string>;
  await makeRoles(env, passwords);
  await must("kubectl", ["delete", "namespace", NAMESPACE, "--ignore-not-found", "--wait"]);
  await apply({
    apiVersion: "v1",
    kind: "Namespace",
    metadata: {
      name: NAMESPACE,
      labels: { "pod-security.kubernetes.io/enforce": "restricted", "pod-security.kubernetes.io/warn": "restricted" },
    },
  });
  await apply(...(await secrets(env, passwords)));
}

async function makeRoles(env: ClusterEnv, passwords: Record<Role, string>): Promise<void> {
  const variables = ROLES.map((role) => `NAMEGAME_${role.toUpperCase()}_PASSWORD=${passwords[role]}`);
  const url = databaseUrl(env.E2E_DATABASE_ADMIN_URL, DATABASE);
  const [program, ...args] = [...env.E2E_INSIDE, "env", ...variables, "psql", url, "-q", "-f", "k8s/doks/roles.sql"];
  await must(program!, args);
}

async function secrets(env: ClusterEnv, passwords: Record<Role, string>): Promise<object[]> {
  const at = (role: Role, more = "") =>
    `postgres://namegame_${role}:${passwords[role]}@${env.E2E_DATABASE_HOST}/${DATABASE}?sslmode=verify-full${more}`;
  const [S3_ACCESS_KEY_ID = "", S3_SECRET_ACCESS_KEY = ""] = env.E2E_STORAGE_KEYS.split(":");
  const storage = { S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY };
  const SESSION_SECRET = random();
  const all: Record<string, Record<string, string>> = {
    "namegame-web": { DATABASE_URL: at("web"), SESSION_SECRET, CODE_SECRET: random(), ...storage },
    "namegame-chat": { DATABASE_URL: at("chat"), DATABASE_DIRECT_URL: at("chat"), SESSION_SECRET },
    "namegame-worker": { DATABASE_DIRECT_URL: at("worker"), SMTP_URL: env.E2E_SMTP_URL, ...storage },
    "namegame-migrate": { DATABASE_DIRECT_URL: at("owner") },
    "namegame-metrics": { DATABASE_DIRECT_URL: at("metrics", `&sslrootcert=${KEDA_CA_FILE}`) },
    "namegame-database-ca": { "ca.crt": await readFile(env.E2E_DATABASE_CA_FILE, "utf8") },
  };
  return Object.entries(all).map(([name, stringData]) => ({
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name, namespace: NAMESPACE },
    stringData,
  }));
}

function random(): string {
  return randomBytes(24).toString("hex");
}
