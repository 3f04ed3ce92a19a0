import { MIMEType } from "node:util";

import { Parser } from "htmlparser2";

// How far browsers look for a page's own word of its charset.
const PRESCAN_BYTES = 1_024;

/**
 * A page's bytes as text: by its byte order mark, the server's word, the page's own, or else UTF-8 where it is that, and what browsers
 * take for western pages where it is not. What fits no charset becomes the sign for that; it never throws.
 */
export function decodeText(bytes: Uint8Array, charset: string | undefined): string {
  for (const label of [markOf(bytes), charset, charsetInPage(bytes)]) {
    const decoder = label === undefined ? undefined : decoderOf(label);
    if (decoder) return decoder.decode(bytes);
  }
  try {
    // A page that was cut may end within a character.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xff && second === 0xfe ? "utf-16le" : undefined;
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    // A charset that nobody knows.
    return undefined;
  }
}

function charsetInPage(bytes: Uint8Array): string | undefined {
  let charset: string | undefined;
  const parser = new Parser({
    onopentag(name, { charset: own, content, "http-equiv": equivalent }) {
      if (name !== "meta" || charset !== undefined) return;
      charset = own ?? (equivalent?.toLowerCase() === "content-type" ? charsetOf(content ?? "") : undefined);
    },
  });
  parser.end(Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString("latin1"));
  // It could be read so far, so it is no such charset; browsers judge the same.
  return charset !== undefined && /^utf-?16/i.test(charset.trim()) ? "utf-8" : charset;
}

function charsetOf(type: string): string | undefined {
  try {
    return new MIMEType(type).params.get("charset") ?? undefined;
  } catch {
    return undefined;
  }
}
