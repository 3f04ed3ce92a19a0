import type { PushFacts, RefresherFacts } from "@namegame/contract";
import webPush from "web-push";
import { composePush } from "./push-texts.ts";

/** The push service does not know this subscription any more, or never can reach it: forget it. */
export class PushGone extends Error {
  override name = "PushGone";
}

/** The push service did not take it now; where it said when to come again, `retryAfterMs` says so. */
export class PushNotSent extends Error {
  override name = "PushNotSent";
  readonly retryAfterMs: number | undefined;
  constructor(reason: string, retryAfterMs?: number) {
    super(`the push was not sent (${reason})`);
    this.retryAfterMs = retryAfterMs;
  }
}

/** The push service will never take this push (our keys, our request): sending it again is pointless, and the device may be well. */
export class PushRefused extends Error {
  override name = "PushRefused";
  readonly status: number;
  constructor(status: number) {
    super(`the push service refused the push for good (${status})`);
    this.status = status;
  }
}

export interface Pusher {
  /**
   * Encrypts one push for one browser (RFC 8291), signs for it with this server's key (RFC 8292) and hands it to the browser's push
   * service (RFC 8030).
   *
   * @throws PushGone, PushNotSent, PushRefused. None holds the endpoint, which is a secret of the device, or the text.
   */
  send(push: {
    endpoint: string;
    keys: { p256dh: string; auth: string };
    facts: PushFacts | RefresherFacts;
    ttlSeconds: number;
    topic: string;
  }): Promise<void>;
}

/** This server's key pair (P-256, base64url) and an address of whoever runs it, `mailto:` or `https:`, for the push services. */
export interface VapidKeys {
  publicKey: string;
  privateKey: string;
  subject: string;
}

// Shorter than a claim of a push lasts: see claimPush.
const ANSWER_LIMIT_MS = 15_000;
// A service that asks for more of our patience than this is asked sooner all the same.
const RETRY_MOST_MS = 6 * 60 * 60 * 1000;

/** @throws Error where the keys are no key pair or the subject no address */
export function createPusher({ vapid }: { vapid: VapidKeys }): Pusher {
  // Checks all three, so that a wrong one is found at the start and not at the first push.
  webPush.setVapidDetails(vapid.subject, vapid.publicKey, vapid.privateKey);
  return {
    async send({ endpoint, keys, facts, ttlSeconds, topic }) {
      const request = sealed({ endpoint, keys, facts, ttlSeconds, topic, vapid });
      const response = await post(request);
      if (response.ok) return;
      if (response.status === 404 || response.status === 410) throw new PushGone("the push service does not know this device any more");
      if (response.status === 429 || response.status >= 500) {
        throw new PushNotSent(String(response.status), retryAfterMs(response.headers.get("retry-after")));
      }
      throw new PushRefused(response.status);
    },
  };
}

function sealed({ endpoint, keys, facts, ttlSeconds, topic, vapid }: Parameters<Pusher["send"]>[0] & { vapid: VapidKeys }) {
  try {
    return webPush.generateRequestDetails({ endpoint, keys }, JSON.stringify(composePush(facts)), {
      TTL: ttlSeconds,
      topic,
      // A room's everyday talk, and what is two weeks old, may wait until a sleeping phone wakes by itself.
      urgency: facts.kind === "refresher" || (facts.kind === "message" && facts.group !== null) ? "normal" : "high",
      contentEncoding: "aes128gcm",
      vapidDetails: vapid,
    });
  } catch {
    // Only the browser's keys are left to be wrong: a point that is on no curve.
    throw new PushGone("nothing can be encrypted for the keys of this device");
  }
}

async function post({ endpoint, headers, body }: webPush.RequestDetails): Promise<Response> {
  try {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: headers as Record<string, string>,
      body: body as Uint8Array<ArrayBuffer>,
      // A push service answers by itself; following a redirect would take us to an address that nobody checked.
      redirect: "manual",
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    // The connection is free again only when the answer was read.
    await response.arrayBuffer();
    return response;
  } catch (error) {
    const { name, cause } = error as { name: string; cause?: { code?: string } };
    throw new PushNotSent(cause?.code ?? name);
  }
}

/** Retry-After in either of its forms, seconds or a date. */
function retryAfterMs(value: string | null): number | undefined {
  if (value === null) return undefined;
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), RETRY_MOST_MS);
}
