export { attachmentKey, attachmentKeys } from "./attachment-key.ts";
export { findAttachmentWork } from "./attachment-work.ts";
export type { AttachmentWork } from "./attachment-work.ts";
export { completeAttachment } from "./complete-attachment.ts";
export { finishUpload } from "./finish-upload.ts";
export { refuseAttachment } from "./refuse-attachment.ts";
export { requireUploads } from "./require-uploads.ts";
export { startUpload } from "./start-upload.ts";
export { viewAttachment } from "./view-attachment.ts";
