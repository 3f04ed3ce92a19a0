import { MIMEType } from "node:util";

import type { Dispatcher } from "undici";

import type { Network } from "./network.ts";
import { pinnedAgent } from "./pinned-agent.ts";
import { ENCODINGS, readBody } from "./read-body.ts";
import { refuse } from "./refusal.ts";
import { portOf, targetOf } from "./target.ts";

/** What came of one link. */
export interface Fetched {
  /** Where the last redirect led. */
  url: URL;
  /** The kind that the server named, in lower case; empty where it named none. */
  type: string;
  charset: string | undefined;
  bytes: Buffer;
}

const MAX_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const USER_AGENT = "NameGame link preview";

/**
 * Fetches a link as nobody: no cookie, no referrer, no proxy. Each step, the first and every redirect, is a target of its own, whose name
 * is looked up once and whose addresses must all be public; only to those it connects.
 *
 * @throws UnfurlRefused, or whatever ended the connection
 */
export async function fetchPublic(options: {
  link: string;
  base?: URL;
  network: Network;
  signal: AbortSignal;
  timeoutMs: number;
  accept: string;
  /** Whether a body of this kind is wanted; one that is not is not read. */
  wants: (type: string) => boolean;
  maxBytes: number;
  cut: boolean;
}): Promise<Fetched> {
  let { link, base } = options;
  for (let redirects = 0; ; redirects += 1) {
    if (redirects > MAX_REDIRECTS) refuse("too_many_redirects");
    const url = targetOf({ link, base, ports: options.network.ports });
    const answer = await ask({ ...options, url });
    if (!("location" in answer)) return answer;
    link = answer.location;
    base = url;
  }
}

type Step = Parameters<typeof fetchPublic>[0] & { url: URL };

async function ask(step: Step): Promise<Fetched | { location: string }> {
  const { url, signal, timeoutMs } = step;
  const agent = pinnedAgent({ addresses: await addressesOf(step), timeoutMs });
  try {
    const answer = await agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: "GET",
      headers: { "user-agent": USER_AGENT, accept: step.accept, "accept-encoding": ENCODINGS },
      signal,
    });
    // A body that is left unread ends with an error of its own, which is nobody's news.
    answer.body.on("error", () => {});
    return await read(step, answer);
  } finally {
    // Also what was not read to its end.
    await agent.destroy();
  }
}

async function addressesOf({ url, network, signal }: Step): Promise<string[]> {
  const addresses = await network.resolve({ host: url.hostname, signal });
  signal.throwIfAborted();
  if (addresses.length === 0) refuse("unreachable");
  // One that is not public among them is no accident: which one is connected to would be chance.
  if (!addresses.every((address) => network.mayConnect({ address, port: portOf(url) }))) refuse("not_public");
  return addresses;
}

async function read(step: Step, { statusCode, headers, body }: Dispatcher.ResponseData): Promise<Fetched | { location: string }> {
  const location = headers.location;
  if (REDIRECTS.has(statusCode) && typeof location === "string") return { location };
  if (statusCode !== 200) refuse("unreachable");
  const { type, charset } = kindOf(headers["content-type"]);
  if (!step.wants(type)) refuse("not_a_page");
  const encoding = headers["content-encoding"] ?? "";
  if (typeof encoding !== "string") refuse("unreachable");
  return { url: step.url, type, charset, bytes: await readBody({ body, encoding, maxBytes: step.maxBytes, cut: step.cut }) };
}

function kindOf(header: string | string[] | undefined): { type: string; charset: string | undefined } {
  try {
    const { essence, params } = new MIMEType(String(header ?? ""));
    return { type: essence, charset: params.get("charset") ?? undefined };
  } catch {
    return { type: "", charset: undefined };
  }
}
