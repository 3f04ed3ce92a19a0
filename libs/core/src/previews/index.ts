export { findLink } from "./find-link.ts";
export { isPreviewKept } from "./is-preview-kept.ts";
export { keepPreview } from "./keep-preview.ts";
export type { KeptPreview } from "./keep-preview.ts";
export { isPreviewKey, previewKey } from "./preview-key.ts";
export { viewPreview } from "./view-preview.ts";
