import { PUSH_EXCERPT_MAX } from "@namegame/contract";

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The beginning of a message on one line, at most `max` characters; no character that is made of several is cut in two. */
export function excerptOf(body: string, max = PUSH_EXCERPT_MAX): string {
  // A grapheme may have many code points; four times the length is enough to look at, and a message has up to 8,000.
  const line = body
    .slice(0, max * 8)
    .replaceAll(/\s+/g, " ")
    .trim();
  const whole = line.length <= max && line.length === body.trim().replaceAll(/\s+/g, " ").length;
  if (whole) return line;
  let text = "";
  for (const { segment } of segmenter.segment(line)) {
    // Room for the sign that there is more.
    if (text.length + segment.length > max - 1) break;
    text += segment;
  }
  return `${text.trimEnd()}…`;
}
