import { defineEnv } from "@namegame/service";
import { z } from "zod";

const command = z
  .string()
  .default("")
  .transform((text) => text.split(" ").filter((word) => word !== ""));

/** Which cluster the tests run on, and what stands beside it. kubectl and helm are on the PATH and take KUBECONFIG. */
export const clusterEnv = defineEnv(
  z.object({
    KUBECONFIG: z.string().min(1).describe("a cluster that may be filled and emptied: the tests make the namespace namegame-e2e anew"),
    E2E_IMAGE: z
      .string()
      .min(1)
      .transform((text) => text.split(" "))
      .describe("builds an image where the cluster finds it: is called with TAG DOCKERFILE CONTEXT and flags such as --target web"),
    E2E_INSIDE: command.describe("stands before commands that must run in the cluster's network; empty where this machine reaches it"),
    E2E_INGRESS_URL: z.url().describe("the ingress controller, as seen from inside"),
    E2E_HOST: z.string().min(1).describe("a host name that the controller has a certificate for"),
    E2E_CA_FILE: z.string().optional().describe("who signed that certificate, if it is nobody known"),
    E2E_DATABASE_ADMIN_URL: z
      .url()
      .describe("the database as its administrator sees it from inside: makes the roles and samples connections"),
    E2E_DATABASE_HOST: z.string().min(1).describe("host:port of the database, as pods see it"),
    E2E_DATABASE_CA_FILE: z.string().min(1).describe("who signed the database's certificate"),
    E2E_DATABASE_RESTART: z.string().min(1).describe("a shell command that restarts the database"),
    E2E_STORAGE_URL: z.string().min(1).describe("the bucket, as for the chart's storage.url"),
    E2E_STORAGE_KEYS: z.string().min(1).describe("its access key and secret, with a colon between"),
    E2E_SMTP_URL: z.string().min(1).describe("a mail server that takes everything"),
    E2E_KEDA: z
      .enum(["true", "false"])
      .default("false")
      .transform((text) => text === "true")
      .describe("true where KEDA runs in the cluster"),
    E2E_SCOPE: z
      .enum(["whole", "short"])
      .default("whole")
      .describe("short leaves out what takes longest: the stock control, two minutes of killing, and scaling"),
    E2E_CRDS: command.describe("files of kinds that the cluster lacks, for the dry runs: Gateway API, Prometheus operator"),
  }),
);

export type ClusterEnv = ReturnType<typeof clusterEnv.parse>;
