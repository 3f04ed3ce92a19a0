import { expect, test } from "vitest";

import { parseStorageUrl } from "./address.ts";
import { createStorage } from "./create-storage.ts";

test("reads a folder and a bucket", () => {
  expect(parseStorageUrl("file:///var/lib/name%20game")).toEqual({ kind: "folder", folder: "/var/lib/name game" });
  expect(parseStorageUrl("s3://faces?endpoint=https://fra1.digitaloceanspaces.com&region=fra1")).toEqual({
    kind: "s3",
    bucket: "faces",
    endpoint: "https://fra1.digitaloceanspaces.com",
    publicEndpoint: undefined,
    region: "fra1",
  });
});

test.each([
  ["", "must look like"],
  ["/var/lib", "must look like"],
  ["https://bucket.example", "must look like"],
  ["file://host/folder", "three slashes"],
  ["file:///", "folder of its own"],
  ["s3://", "no bucket"],
  ["s3://faces?endpoint=fra1.example", "http(s) address"],
  ["s3://faces?acl=public-read", 'parameter "acl"'],
])("refuses %j and says what to write", (url, message) => {
  expect(() => parseStorageUrl(url)).toThrow(message);
});

test("a bucket needs its keys", () => {
  expect(() => createStorage({ url: "s3://faces", accessKeyId: "id" })).toThrow("S3_SECRET_ACCESS_KEY");
});
