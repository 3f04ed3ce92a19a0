import { describe, expect, it } from "vitest";
import { linkOrigin, reachableUrl } from "./link-origin.ts";

describe("linkOrigin", () => {
  const publicUrl = "http://192.168.1.7:3000";
  it.each([
    ["before the page is there", null, publicUrl],
    ["on the machine itself", "http://localhost:3000", publicUrl],
    ["on the machine itself by number", "http://127.0.0.1:3000", publicUrl],
    ["on the machine itself by IPv6", "http://[::1]:3000", publicUrl],
    ["at another name of the server", "https://names.example", "https://names.example"],
  ])("%s", (_, pageOrigin, origin) => expect(linkOrigin({ pageOrigin, publicUrl })).toBe(origin));
});

describe("reachableUrl", () => {
  it.each([
    ["the public address", "https://names.example", ["https://www.names.example"], "https://names.example"],
    [
      "a development machine's address in its network",
      "http://localhost:3000",
      ["http://127.0.0.1:3000", "http://192.168.1.7:3000"],
      "http://192.168.1.7:3000",
    ],
    ["the machine's own where it has no network", "http://localhost:3000", [], "http://localhost:3000"],
  ])("is %s", (_, PUBLIC_URL, ALLOWED_ORIGINS, url) => expect(reachableUrl({ PUBLIC_URL, ALLOWED_ORIGINS })).toBe(url));
});
