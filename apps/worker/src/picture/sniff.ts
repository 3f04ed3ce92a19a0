/** What the first bytes say a file is. `other`: a kind of picture that we do not read. Undefined: no picture at all. */
export type PictureKind = "jpeg" | "png" | "webp" | "heif" | "other";

const HEIF_BRANDS = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1"]);
const OTHER_MAGIC = ["GIF87a", "GIF89a", "BM", "II*\0", "MM\0*", "8BPS", "\0\0\u0001\0", "\u00ff\n", "%PDF"];

// Far enough for an XML declaration, a comment and a doctype before the root element.
const SVG_REACH = 1_024;

/** Looks only; the decision is the decoder's. It keeps every decoder but the three or four we trust from seeing a stranger's bytes. */
export function sniff(bytes: Buffer): PictureKind | undefined {
  const head = bytes.subarray(0, 16).toString("latin1");
  if (head.startsWith("\u00ff\u00d8\u00ff")) return "jpeg";
  if (head.startsWith("\u0089PNG\r\n\u001a\n")) return "png";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "webp";
  if (head.slice(4, 8) === "ftyp") return HEIF_BRANDS.has(head.slice(8, 12)) ? "heif" : "other";
  if (OTHER_MAGIC.some((magic) => head.startsWith(magic))) return "other";
  return /<svg[\s>]/i.test(bytes.subarray(0, SVG_REACH).toString("latin1")) ? "other" : undefined;
}
