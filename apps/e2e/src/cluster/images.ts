import { fileURLToPath } from "node:url";

import { must } from "./command.ts";
import type { ClusterEnv } from "./environment.ts";

export const APPS = ["web", "chat", "worker"] as const;
const DOCKERFILE = "k8s/images/Dockerfile";

export function imageName(app: string, tag: string): string {
  return `docker.io/namegame/${app}:${tag}`;
}

/** Builds the three images of what is checked out, one after the other: their stages are shared. */
export async function buildImages(env: ClusterEnv, tag: string): Promise<void> {
  for (const app of APPS) await build(env, imageName(app, tag), [DOCKERFILE, ".", "--target", app, "--build-arg", `DEPLOYMENT_ID=${tag}`]);
}

/** The three images again, as of a next release that wants the migration `next` with the text `sql`. */
export async function buildNextImages(
  env: ClusterEnv,
  options: { base: string; tag: string; wanted: string; next: string; sql: string },
): Promise<void> {
  const { base, tag, wanted, next, sql } = options;
  for (const app of APPS) {
    const args = [`BASE=${imageName(app, base)}`, `WANTED=${wanted}`, `NEXT=${next}`, `SQL=${sql}`];
    await build(env, imageName(app, tag), [...recipe("next"), ...args.flatMap((arg) => ["--build-arg", arg])]);
  }
}

export async function buildBadImages(env: ClusterEnv, options: { base: string; tag: string }): Promise<void> {
  for (const app of APPS) {
    await build(env, imageName(app, options.tag), [...recipe("bad"), "--build-arg", `BASE=${imageName(app, options.base)}`]);
  }
}

/** The stock chat that the drills are compared with. */
export async function buildControlImage(env: ClusterEnv, options: { base: string; tag: string }): Promise<void> {
  await must("npx", ["nx", "run", "@namegame/load:build"]);
  const [dockerfile] = recipe("control");
  await build(env, imageName("chat-control", options.tag), [
    dockerfile,
    "libs/load",
    "--build-arg",
    `BASE=${imageName("chat", options.base)}`,
  ]);
}

function recipe(name: "next" | "bad" | "control"): [string, string] {
  const folder = fileURLToPath(new URL("./images", import.meta.url));
  return [`${folder}/${name}.Dockerfile`, folder];
}

async function build(env: ClusterEnv, tag: string, args: readonly string[]): Promise<void> {
  const [program, ...first] = env.E2E_IMAGE;
  await must(program!, [...first, tag, ...args], { show: true });
}
