import { call } from "../../../client/call.ts";
import { registerWorker } from "../../../client/worker.ts";

/** Whether this browser can take pushes, and if not, what is in the way. */
export type PushAbility = "possible" | "denied" | "install_first" | "unsupported";

/** What this browser can do, before anybody is asked for anything. */
export function pushAbility(): PushAbility {
  const able = "serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis;
  if (!able) return isApplePhone() && !isInstalled() ? "install_first" : "unsupported";
  return Notification.permission === "denied" ? "denied" : "possible";
}

// A site in Safari on a phone has no pushes; the same site on the home screen has.
function isApplePhone(): boolean {
  // An iPad calls itself a Mac, and no Mac has a touch screen.
  return /iPhone|iPad/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
}

function isInstalled(): boolean {
  return matchMedia("(display-mode: standalone)").matches;
}

/** Why it is not on: a wish of the person's, something of the browser's, or a fault of ours. */
export type TurnOn = { ok: true } | { ok: false; why: "denied" | "dismissed" | "failed" };

/** Asks for the permission (so call it from a tap only), subscribes this browser, and tells the server. */
export async function turnPushOn(publicKey: string): Promise<TurnOn> {
  try {
    const permission = await Notification.requestPermission();
    if (permission !== "granted") return { ok: false, why: permission === "denied" ? "denied" : "dismissed" };
    const registration = await registerWorker();
    await navigator.serviceWorker.ready;
    const subscription = await subscribed(registration, publicKey);
    const { endpoint, keys } = subscription.toJSON();
    const told = await call("notify.subscribe", { endpoint: endpoint ?? "", p256dh: keys?.["p256dh"] ?? "", auth: keys?.["auth"] ?? "" });
    return told.ok ? { ok: true } : { ok: false, why: "failed" };
  } catch {
    return { ok: false, why: "failed" };
  }
}

/** Ends this browser's subscription, as far as the browser knows of one. */
export async function turnPushOff(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe().catch(() => false);
}

async function subscribed(registration: ServiceWorkerRegistration, publicKey: string): Promise<PushSubscription> {
  const options = { userVisibleOnly: true, applicationServerKey: publicKey };
  try {
    return await registration.pushManager.subscribe(options);
  } catch (error) {
    // Subscribed to another key of this server: the old one is of no use to anybody any more.
    const old = await registration.pushManager.getSubscription();
    if (!old) throw error;
    await old.unsubscribe();
    return registration.pushManager.subscribe(options);
  }
}
