import type { Readable } from "node:stream";

import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";

import { checkKey } from "../key.ts";
import type { Storage } from "../storage.ts";

// The SDK waits for ever by default; a store that hangs must become an error, so that a page or a job is tried again.
const CONNECT_LIMIT_MS = 3_000;
const REQUEST_LIMIT_MS = 30_000;

/** Objects in an S3 bucket (AWS, DigitalOcean Spaces, any server that speaks S3). Uploads are presigned POSTs to the bucket itself. */
export function createS3Storage(options: {
  bucket: string;
  region: string;
  endpoint?: string | undefined;
  publicEndpoint?: string | undefined;
  accessKeyId: string;
  secretAccessKey: string;
}): Storage {
  const Bucket = options.bucket;
  const client = createClient(options, options.endpoint);
  // The signature covers the host, so an upload that goes to another address is signed for that one.
  const uploadClient = createClient(options, options.publicEndpoint ?? options.endpoint);

  return {
    async presignUpload({ key, contentType, maxBytes, expiresMs }) {
      const { url, fields } = await createPresignedPost(uploadClient, {
        Bucket,
        Key: checkKey(key),
        Fields: { "Content-Type": contentType },
        Conditions: [
          ["content-length-range", 1, maxBytes],
          ["eq", "$Content-Type", contentType],
        ],
        Expires: Math.ceil(expiresMs / 1000),
      });
      return { url, fields };
    },
    async read(key) {
      const object = await orMissing(client.send(new GetObjectCommand({ Bucket, Key: checkKey(key) })));
      return object?.Body && { body: object.Body as Readable, bytes: object.ContentLength ?? 0 };
    },
    async write({ key, contentType, bytes }) {
      await client.send(
        new PutObjectCommand({ Bucket, Key: checkKey(key), Body: bytes, ContentType: contentType, ContentLength: bytes.length }),
      );
    },
    async delete(key) {
      await orMissing(client.send(new DeleteObjectCommand({ Bucket, Key: checkKey(key) })));
    },
    async stat(key) {
      const head = await orMissing(client.send(new HeadObjectCommand({ Bucket, Key: checkKey(key) })));
      return head && { bytes: head.ContentLength ?? 0 };
    },
    async check() {
      await client.send(new HeadBucketCommand({ Bucket }));
    },
  };
}

function createClient(options: { region: string; accessKeyId: string; secretAccessKey: string }, endpoint: string | undefined): S3Client {
  return new S3Client({
    region: options.region,
    credentials: { accessKeyId: options.accessKeyId, secretAccessKey: options.secretAccessKey },
    // A bucket as part of the host name needs wildcard names and certificates, which other servers than AWS may lack.
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    // The SDK's newer default adds a checksum that several S3 servers refuse.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: CONNECT_LIMIT_MS, requestTimeout: REQUEST_LIMIT_MS },
  });
}

async function orMissing<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
    // A missing bucket is also a 404, and no missing object: it must be heard.
    if ($metadata?.httpStatusCode === 404 && name !== "NoSuchBucket") return undefined;
    throw error;
  }
}
