export { cleanAttachments } from "./clean-attachments.ts";
export { cleanCodes } from "./clean-codes.ts";
export { cleanJobs } from "./clean-jobs.ts";
export { cleanNotifications } from "./clean-notifications.ts";
export { cleanMessages } from "./clean-messages.ts";
export { cleanPhotos } from "./clean-photos.ts";
export { cleanRateLimits } from "./clean-rate-limits.ts";
export { cleanSessions } from "./clean-sessions.ts";
