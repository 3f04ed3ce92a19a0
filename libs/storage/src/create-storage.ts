import { parseStorageUrl, StorageFault } from "./address.ts";
import { createFolderStorage } from "./folder/folder-storage.ts";
import { createS3Storage } from "./s3/s3-storage.ts";
import type { Storage } from "./storage.ts";

/** Where the web app takes the folder store's uploads. */
export const UPLOAD_PATH = "/api/uploads";

export interface StorageOptions {
  /** STORAGE_URL: `file:///absolute/folder`, or `s3://bucket?endpoint=…&region=…`. */
  url: string;
  /** STORAGE_SECRET, for a folder only: signs uploads. A process that presigns none can do without. */
  secret?: string | undefined;
  /** S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, for S3 only. */
  accessKeyId?: string | undefined;
  secretAccessKey?: string | undefined;
}

/**
 * The object store that the environment names. Nothing is opened yet; see `check`.
 *
 * @throws StorageFault
 */
export function createStorage(options: StorageOptions): Storage {
  const address = parseStorageUrl(options.url);
  if (address.kind === "folder") {
    return createFolderStorage({ folder: address.folder, secret: options.secret, uploadUrl: UPLOAD_PATH });
  }
  const { accessKeyId, secretAccessKey } = options;
  if (!accessKeyId || !secretAccessKey) {
    throw new StorageFault("STORAGE_URL names an S3 bucket: set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY as well.");
  }
  return createS3Storage({ ...address, accessKeyId, secretAccessKey });
}
