import { errors } from "undici";

import { cleanText } from "./clean-text.ts";
import { decodeText } from "./decode-text.ts";
import { fetchPublic } from "./fetch-public.ts";
import { publicNetwork, type Network } from "./network.ts";
import { readMeta } from "./read-meta.ts";
import { UnfurlRefused, type UnfurlRefusal } from "./refusal.ts";

/** What is shown of a page, all of it foreign: words to be shown as text, a picture to be made anew. */
export interface PagePreview {
  /** The host that answered, never what the page calls itself: by that a reader judges the link. */
  site: string;
  title: string;
  description: string | null;
  /** The bytes of its picture, of whatever kind they are; null where it has none that can be had. */
  image: Buffer | null;
}

export interface UnfurlLimits {
  /** For everything: names, redirects, page and picture. */
  timeoutMs: number;
  pageBytes: number;
  imageBytes: number;
}

const LIMITS: UnfurlLimits = {
  // Longer than a page takes that people like to read, shorter than one that wants to hold a worker.
  timeoutMs: 5_000,
  // The head of a page is at its beginning; what lies beyond is not read.
  pageBytes: 512 * 1024,
  // Pictures for previews are made to be small; a larger one is no loss.
  imageBytes: 3 * 1024 * 1024,
};

const TITLE_MAX = 200;
const DESCRIPTION_MAX = 400;
const PAGES = new Set(["text/html", "application/xhtml+xml"]);
const PICTURES = new Set(["image/jpeg", "image/png", "image/webp"]);

/**
 * Fetches what a page says of itself, or says why not. It never throws for what a page or a network does, and reaches only addresses of
 * the public net.
 */
export async function unfurl(options: {
  url: string;
  limits?: Partial<UnfurlLimits>;
  network?: Network;
}): Promise<{ page: PagePreview } | { refusal: UnfurlRefusal }> {
  const { url, network = publicNetwork } = options;
  const limits = { ...LIMITS, ...options.limits };
  const signal = AbortSignal.timeout(limits.timeoutMs);
  const common = { network, signal, timeoutMs: limits.timeoutMs };
  try {
    const fetched = await fetchPublic({
      ...common,
      link: url,
      accept: "text/html, application/xhtml+xml",
      wants: (type) => PAGES.has(type),
      maxBytes: limits.pageBytes,
      cut: true,
    });
    const meta = readMeta(decodeText(fetched.bytes, fetched.charset));
    const title = cleanText(meta.title, TITLE_MAX);
    if (title === null) return { refusal: "nothing_said" };
    const image =
      meta.image === "" ? null : await fetchImage({ ...common, link: meta.image, base: fetched.url, maxBytes: limits.imageBytes });
    return { page: { site: siteOf(fetched.url), title, description: cleanText(meta.description, DESCRIPTION_MAX), image } };
  } catch (error) {
    return { refusal: refusalOf(error, signal) };
  }
}

async function fetchImage(
  options: Pick<Parameters<typeof fetchPublic>[0], "network" | "signal" | "timeoutMs" | "link" | "base" | "maxBytes">,
) {
  try {
    const { bytes } = await fetchPublic({
      ...options,
      accept: [...PICTURES].join(", "),
      wants: (type) => PICTURES.has(type),
      cut: false,
    });
    return bytes.length === 0 ? null : bytes;
  } catch {
    // The words are worth showing without it.
    return null;
  }
}

function siteOf({ hostname }: URL): string {
  return hostname.replace(/^www\./, "");
}

function refusalOf(error: unknown, signal: AbortSignal): UnfurlRefusal {
  if (error instanceof UnfurlRefused) return error.reason;
  return signal.aborted || error instanceof errors.ConnectTimeoutError ? "too_slow" : "unreachable";
}
