/** The values of the chart that preflight reads; the rest is the schema's business. */
export interface Values {
  autoscaling: { mode: "resource" | "keda" };
  database: { connections: number; ca: { secretName: string; key: string } };
  dev: { enabled: boolean };
  exposure: {
    type: "ingress" | "gateway" | "none";
    ingress: { className: string; traefik: { middleware: { enabled: boolean } } };
    gateway: { className: string; parentRefs: unknown[] };
  };
  migrations: { mode: "hook" | "job" | "none" };
  push: { existingSecret: string };
  monitoring: { podMonitor: { enabled: boolean } };
  secrets: Record<"web" | "chat" | "worker" | "migrate" | "metrics", string>;
}
