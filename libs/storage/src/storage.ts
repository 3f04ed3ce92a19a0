import type { Readable } from "node:stream";

/** An upload a browser makes by itself: a multipart POST to `url` with `fields` first, in their order, and then the part `file`. */
export interface Upload {
  url: string;
  fields: Record<string, string>;
}

export interface StoredObject {
  body: Readable;
  /** Length of the body. */
  bytes: number;
}

/** Where bytes are kept under keys such as `photos/0199…/256.webp`. A missing object is `undefined`, never an error. */
export interface Storage {
  /**
   * Lets whoever holds the answer put one object at `key`, of at least one and at most `maxBytes` bytes and of exactly this content
   * type, within `expiresMs`.
   */
  presignUpload(options: { key: string; contentType: string; maxBytes: number; expiresMs: number }): Promise<Upload>;
  /** The caller must consume or destroy the body. */
  read(key: string): Promise<StoredObject | undefined>;
  /** Replaces what is there in one step: a reader sees the old object or the new one, never a part. */
  write(options: { key: string; contentType: string; bytes: Uint8Array }): Promise<void>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  stat(key: string): Promise<{ bytes: number } | undefined>;
  /** For readiness. @throws when the store cannot be reached or written. */
  check(): Promise<void>;
  /** Only the folder store: takes the uploads it presigned. */
  uploads?: UploadDoor;
}

/** Why a presigned upload was turned away. `forged`: wrong signature or key. `used`: it had already brought an object. */
export type UploadRefusal = "forged" | "expired" | "used" | "too_large" | "empty" | "wrong_type";

export interface UploadDoor {
  /** Takes one upload; resolves with why it was turned away, or undefined when the object is stored. */
  accept(upload: { fields: Record<string, string>; file: { contentType: string; bytes: Uint8Array } }): Promise<UploadRefusal | undefined>;
}
