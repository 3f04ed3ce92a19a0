import { expect, test } from "vitest";
import { createDevice } from "./harness/device.ts";

test("what a page loads is kept for other releases, and asked for there where this one does not have it", async () => {
  const device = createDevice();
  const page = await (await device.fetch("/sign-in")).text();
  const files = [...new Set(page.match(/\/_next\/static\/[\w./-]+/g))];
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const here = await device.fetch(file);
    const kept = await device.fetch(file.replace("/_next/static/", "/api/build/"));
    expect([here.status, kept.status]).toEqual([200, 200]);
    expect(await kept.text()).toBe(await here.text());
    expect(kept.headers.get("content-type")?.split(";")[0]).toBe(
      here.headers.get("content-type")?.replace("application/", "text/").split(";")[0],
    );
  }
  // Next's own answer to what it does not have is a page; ours is empty.
  const none = await device.fetch("/_next/static/chunks/none.js");
  expect([none.status, none.headers.get("cache-control"), await none.text()]).toEqual([404, "no-store", ""]);
});
