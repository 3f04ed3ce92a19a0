import { expect, test } from "vitest";

import { parseStorageUrl, uploadOrigin } from "./address.ts";
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

test("says where browsers upload to", () => {
  expect(uploadOrigin("file:///var/lib/namegame")).toBeUndefined();
  expect(uploadOrigin("s3://faces?endpoint=https://fra1.digitaloceanspaces.com")).toBe("https://fra1.digitaloceanspaces.com");
  expect(uploadOrigin("s3://faces?endpoint=http://objects:9000&publicEndpoint=https://objects.example")).toBe("https://objects.example");
  expect(uploadOrigin("s3://faces?region=eu-west-1")).toBe("https://faces.s3.eu-west-1.amazonaws.com");
});

test("a bucket needs its keys", () => {
  expect(() => createStorage({ url: "s3://faces", accessKeyId: "id" })).toThrow("S3_SECRET_ACCESS_KEY");
});
