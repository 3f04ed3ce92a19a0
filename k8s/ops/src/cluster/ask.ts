import { ApiException } from "@kubernetes/client-node";

import { OpsFault } from "../fault.ts";

/** One question to the API server; its refusals become faults that say what is missing. `what` completes "to …". */
export async function ask<Answer>(what: string, question: () => Promise<Answer>): Promise<Answer> {
  try {
    return await question();
  } catch (error) {
    throw explain(what, error);
  }
}

function explain(what: string, error: unknown): OpsFault {
  const status = error instanceof ApiException ? error.code : undefined;
  if (status === 401 || status === 403) {
    return new OpsFault({
      code: "forbidden",
      message: `The API server does not let you ${what}.`,
      remedy:
        "Use a kubeconfig with that right, or switch on the chart's ops.role (with ops.role.drills, ops.role.secrets) and use its account.",
      cause: error,
    });
  }
  if (status === 404) {
    return new OpsFault({
      code: "not_found",
      message: `Not there: could not ${what}.`,
      remedy: "Check --namespace and --release against `helm list --all-namespaces`.",
      cause: error,
    });
  }
  return new OpsFault({
    code: status === undefined ? "no_cluster" : "cluster",
    message: `Could not ${what}: ${status === undefined ? reasonOf(error) : `the API server answers ${status}`}.`,
    remedy: "See whether `kubectl get pods` works with the same KUBECONFIG.",
    cause: error,
  });
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : "";
  return `${error.message.split("\n")[0]}${cause}`;
}
