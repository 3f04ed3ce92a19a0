import type { JobName } from "@namegame/contract";
import type { Log, Metrics } from "@namegame/service";
import type { TaskList } from "graphile-worker";

import { attachmentDeleteTask } from "./attachment-delete.ts";
import { attachmentProcessTask } from "./attachment-process.ts";
import { cleanAttachmentsTask } from "./clean-attachments.ts";
import { cleanCodesTask } from "./clean-codes.ts";
import { cleanJobsTask } from "./clean-jobs.ts";
import { cleanNotificationsTask } from "./clean-notifications.ts";
import { cleanMessagesTask } from "./clean-messages.ts";
import { cleanPhotosTask } from "./clean-photos.ts";
import { cleanRateLimitsTask } from "./clean-rate-limits.ts";
import { cleanSessionsTask } from "./clean-sessions.ts";
import { cleanVoicesTask } from "./clean-voices.ts";
import { digestSendTask } from "./digest-send.ts";
import { gamePractiseTask } from "./game-practise.ts";
import { mailSendTask } from "./mail-send.ts";
import { notifyMessagesTask } from "./notify-messages.ts";
import { photoDeleteOriginalTask } from "./photo-delete-original.ts";
import { photoDeleteTask } from "./photo-delete.ts";
import { photoProcessTask } from "./photo-process.ts";
import { pushSendTask } from "./push-send.ts";
import { messageUnfurlTask } from "./message-unfurl.ts";
import { previewDeleteTask } from "./preview-delete.ts";
import { refresherPushTask } from "./refresher-push.ts";
import { refresherSendTask } from "./refresher-send.ts";
import { scoreRecordTask } from "./score-record.ts";
import { voiceDeleteTask } from "./voice-delete.ts";
import { voiceProcessTask } from "./voice-process.ts";
import { bindTask, createTaskMetrics, type TaskDefinition, type TaskDeps } from "./task.ts";

// A job of the contract without a task here is a type error.
const tasks: { [N in JobName]: TaskDefinition<N> } = {
  "attachment.delete": attachmentDeleteTask,
  "attachment.process": attachmentProcessTask,
  "clean.attachments": cleanAttachmentsTask,
  "clean.codes": cleanCodesTask,
  "clean.jobs": cleanJobsTask,
  "clean.notifications": cleanNotificationsTask,
  "clean.messages": cleanMessagesTask,
  "clean.photos": cleanPhotosTask,
  "clean.rateLimits": cleanRateLimitsTask,
  "clean.sessions": cleanSessionsTask,
  "clean.voices": cleanVoicesTask,
  "digest.send": digestSendTask,
  "game.practise": gamePractiseTask,
  "mail.send": mailSendTask,
  "notify.messages": notifyMessagesTask,
  "photo.delete": photoDeleteTask,
  "photo.deleteOriginal": photoDeleteOriginalTask,
  "photo.process": photoProcessTask,
  "push.send": pushSendTask,
  "message.unfurl": messageUnfurlTask,
  "preview.delete": previewDeleteTask,
  "refresher.push": refresherPushTask,
  "refresher.send": refresherSendTask,
  "score.record": scoreRecordTask,
  "voice.delete": voiceDeleteTask,
  "voice.process": voiceProcessTask,
};

/** Every task, by its identifier in the queue. */
export function createTasks(options: TaskDeps & { log: Log; metrics: Metrics }): TaskList {
  const { log, metrics, ...deps } = options;
  const seconds = createTaskMetrics(metrics);
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, bindTask({ task: task as TaskDefinition<JobName>, deps, log, seconds })]),
  );
}
