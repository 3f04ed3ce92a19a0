import { expect, test } from "vitest";
import { filesOfPage } from "./page-files.ts";

test("a page names its files in tags and in the text of its scripts, each once", () => {
  const html = String.raw`<link rel="stylesheet" href="/_next/static/chunks/a.css?dpl=r1"/><script src="/_next/static/chunks/b.js" async=""></script>
    <script>push([1,"5:I[7,[\"/_next/static/chunks/b.js\",\"/_next/static/chunks/c~1.js\"],\"Practice\"]"])</script>
    <img src="/api/photos/1/256">`;
  expect(filesOfPage(html)).toEqual(["/_next/static/chunks/a.css?dpl=r1", "/_next/static/chunks/b.js", "/_next/static/chunks/c~1.js"]);
});
