import { Parser } from "htmlparser2";

/** What a page says of itself, as it says it. */
export interface PageMeta {
  title: string;
  description: string;
  /** The address of a picture, relative perhaps. */
  image: string;
}

// In order of preference: what was written for previews first.
const TITLES = ["og:title", "twitter:title"];
const DESCRIPTIONS = ["og:description", "twitter:description", "description"];
const IMAGES = ["og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"];
const KNOWN = new Set([...TITLES, ...DESCRIPTIONS, ...IMAGES]);

/** Reads the title and the meta elements of a page and runs nothing. Of several of one name the first counts. */
export function readMeta(html: string): PageMeta {
  const said = new Map<string, string>();
  let title: string | undefined;
  let inTitle = false;
  // A drawing has titles of its own.
  let drawings = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "svg") drawings += 1;
      if (name === "title" && drawings === 0 && title === undefined) {
        inTitle = true;
        title = "";
      }
      if (name !== "meta") return;
      const key = (attributes.property ?? attributes.name ?? "").trim().toLowerCase();
      const content = attributes.content?.trim();
      if (content && KNOWN.has(key) && !said.has(key)) said.set(key, content);
    },
    ontext(text) {
      if (inTitle) title += text;
    },
    onclosetag(name) {
      if (name === "title") inTitle = false;
      if (name === "svg") drawings -= 1;
    },
  });
  parser.end(html);
  const first = (names: readonly string[]) => names.map((name) => said.get(name)).find((value) => value !== undefined) ?? "";
  return { title: first(TITLES) || (title ?? ""), description: first(DESCRIPTIONS), image: first(IMAGES) };
}
