import type { JobName } from "@namegame/contract";
import type { Log, Metrics } from "@namegame/service";
import type { TaskList } from "graphile-worker";

import { cleanCodesTask } from "./clean-codes.ts";
import { cleanJobsTask } from "./clean-jobs.ts";
import { cleanMessagesTask } from "./clean-messages.ts";
import { cleanPhotosTask } from "./clean-photos.ts";
import { cleanRateLimitsTask } from "./clean-rate-limits.ts";
import { cleanSessionsTask } from "./clean-sessions.ts";
import { mailSendTask } from "./mail-send.ts";
import { photoDeleteOriginalTask } from "./photo-delete-original.ts";
import { photoDeleteTask } from "./photo-delete.ts";
import { photoProcessTask } from "./photo-process.ts";
import { bindTask, createTaskMetrics, type TaskDefinition, type TaskDeps } from "./task.ts";

// A job of the contract without a task here is a type error.
const tasks: { [N in JobName]: TaskDefinition<N> } = {
  "clean.codes": cleanCodesTask,
  "clean.jobs": cleanJobsTask,
  "clean.messages": cleanMessagesTask,
  "clean.photos": cleanPhotosTask,
  "clean.rateLimits": cleanRateLimitsTask,
  "clean.sessions": cleanSessionsTask,
  "mail.send": mailSendTask,
  "photo.delete": photoDeleteTask,
  "photo.deleteOriginal": photoDeleteOriginalTask,
  "photo.process": photoProcessTask,
};

/** Every task, by its identifier in the queue. */
export function createTasks(options: TaskDeps & { log: Log; metrics: Metrics }): TaskList {
  const { log, metrics, ...deps } = options;
  const seconds = createTaskMetrics(metrics);
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, bindTask({ task: task as TaskDefinition<JobName>, deps, log, seconds })]),
  );
}
