import { jobs, type JobName } from "@namegame/contract";
import type { Db } from "@namegame/db";
import type { Mailer, Pusher } from "@namegame/notify";
import type { Log, Metrics } from "@namegame/service";
import type { Storage } from "@namegame/storage";
import type { unfurl } from "@namegame/unfurl";
import type { Task } from "graphile-worker";
import type { z } from "zod";

/** What every task is made with. */
export interface TaskDeps {
  db: Db;
  storage: Storage;
  mailer: Mailer;
  /** Null where this server has no keys for pushes. */
  pusher: Pusher | null;
  /** The address that links in mails begin with. */
  publicUrl: string;
  /** Fetches what a page says of itself; tests bring their own network. */
  unfurl: typeof unfurl;
}

export interface TaskContext extends TaskDeps {
  log: Log;
  /** The queue's id of this job, the same at each attempt. */
  jobId: string;
  createdAt: Date;
}

/** One task: what its payload is, and what it does. It may run twice for one job, and must bear that. */
export interface TaskDefinition<N extends JobName> {
  name: N;
  run(context: TaskContext & { payload: z.output<(typeof jobs)[N]> }): Promise<void>;
}

/** Keeps the payload's type while a task stands in its own file. */
export function defineTask<N extends JobName>(definition: TaskDefinition<N>): TaskDefinition<N> {
  return definition;
}

/** Measures of every task, made once. */
export function createTaskMetrics(metrics: Metrics) {
  return metrics.histogram({
    name: "namegame_job_seconds",
    help: "How long a job ran, by task and outcome",
    labels: ["task", "outcome"],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 2, 5, 10, 30],
  });
}

/** A task as the queue runs it: the payload is parsed before anything is done with it, and nothing of it reaches the log. */
export function bindTask<N extends JobName>(options: {
  task: TaskDefinition<N>;
  deps: TaskDeps;
  log: Log;
  seconds: ReturnType<typeof createTaskMetrics>;
}): Task {
  const { task, deps, log, seconds } = options;
  return async (input, { job }) => {
    const fields = { task: task.name, jobId: job.id, attempt: job.attempts };
    const begun = performance.now();
    const elapsed = () => (performance.now() - begun) / 1000;
    try {
      const payload = parsePayload(task.name, input);
      await task.run({ ...deps, log: log.child(fields), jobId: String(job.id), createdAt: job.created_at, payload });
      seconds.observe({ task: task.name, outcome: "done" }, elapsed());
      log.info({ ...fields, ms: Math.round(elapsed() * 1000) }, "job done");
    } catch (error) {
      seconds.observe({ task: task.name, outcome: "failed" }, elapsed());
      log.warn({ ...fields, err: error, last: job.attempts >= job.max_attempts }, "job failed");
      throw error;
    }
  };
}

function parsePayload<N extends JobName>(name: N, input: unknown): z.output<(typeof jobs)[N]> {
  const parsed = jobs[name].safeParse(input);
  if (parsed.success) return parsed.data as z.output<(typeof jobs)[N]>;
  // Paths only: a payload holds addresses and codes.
  const paths = parsed.error.issues.map((issue) => issue.path.join(".") || "payload");
  throw new Error(`the payload of ${name} is not usable: ${[...new Set(paths)].join(", ")}`);
}
