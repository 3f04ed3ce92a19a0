// The service worker. Of pushes: it shows what one says, opens what is tapped, and tells the server of a new address of this browser. Of
// practice: while the network is away it answers with what the pages have kept for that; it keeps nothing itself, and knows no other page.
// Plain script, as browsers fetch it: it is built by nothing and must run in those of some years ago.

/** How far each conversation was shown on this device: one entry a conversation, holding a seq. */
const SHOWN = "shown-1";

/** The beginning of a cache's name; the rest is its person. Pages see to it that there is only that of who is signed in. */
const PRACTICE = "practice-";
/** A network that has not answered by then is as good as away, for what is kept here. */
const PATIENCE_MS = 3_000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// One after the other: two that come at once must not both find that nothing was shown yet.
let last = Promise.resolve();
self.addEventListener("push", (event) => {
  last = last.then(() => receive(event.data)).catch(() => {});
  event.waitUntil(last);
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.url));
});

self.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(subscribeAgain(event)));

self.addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});

/** The answer to a request that practice without network needs; nothing where the browser shall do as ever. */
function answerTo(request) {
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin || request.method !== "GET") return undefined;
  if (request.mode === "navigate") {
    if (/^\/g\/[^/]+\/practice$/.test(pathname)) return networkFirst(request, pathname);
    // What was opened where there is no network leads to the only page there is.
    if (/^\/(g\/[^/]+)?$/.test(pathname)) return fetch(request).catch((error) => toPractice(pathname, error));
    return undefined;
  }
  // A file of the build never changes under its address.
  if (pathname.startsWith("/_next/static/")) return kept(request.url).then((file) => file || fetch(request));
  const photo = /^\/api\/photos\/[^/]+\//.exec(pathname);
  // One size is kept, for all.
  return photo ? networkFirst(request, `${photo[0]}512`) : undefined;
}

async function networkFirst(request, address) {
  const answer = fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const soon = await Promise.race([answer.catch(() => undefined), late]);
  return soon || (await kept(address)) || answer;
}

async function toPractice(pathname, error) {
  const name = (await caches.keys()).find((each) => each.startsWith(PRACTICE));
  const cache = name && (await caches.open(name));
  const pages = cache ? (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((path) => path.startsWith("/g/")) : [];
  const page = pathname === "/" ? pages.pop() : pages.find((path) => path.startsWith(`${pathname}/`));
  if (!page) throw error;
  return Response.redirect(page, 302);
}

/** Asked of all caches at once, since every file of the build comes by here: only those of practice hold addresses of the site. */
function kept(address) {
  return caches.match(address, { ignoreVary: true });
}

async function receive(data) {
  const push = data.json();
  await setBadge(push.badge);
  if (await isLookedAt(push.url)) return remember(push);
  const tag = push.conversationId;
  if (push.seq <= (await shownSeq(tag))) {
    // A repeat, after a worker died before it knew that the push had arrived; or one that was overtaken. What is still there is shown as it
    // is, without a sound, since browsers want every push to show something; what was put away stays away.
    const [there] = await self.registration.getNotifications({ tag });
    if (there) await self.registration.showNotification(there.title, { ...lookOf(there), silent: true });
    return;
  }
  await remember(push);
  // One for each conversation: a newer message takes the place of the one before, and rings again.
  await self.registration.showNotification(push.title, {
    ...lookOf({ body: push.body, tag, data: { url: push.url } }),
    renotify: true,
  });
}

function lookOf({ body, tag, data }) {
  return { body, tag, data, icon: "/icon-192.png", badge: "/badge-96.png" };
}

async function setBadge(count) {
  if (!("setAppBadge" in self.navigator)) return;
  await (count > 0 ? self.navigator.setAppBadge(count) : self.navigator.clearAppBadge()).catch(() => {});
}

/** Whether the person has this conversation before them, on this device. */
async function isLookedAt(path) {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return windows.some((page) => page.focused && new URL(page.url).pathname === path);
}

async function shownSeq(conversationId) {
  const known = await (await caches.open(SHOWN)).match(keyOf(conversationId));
  return known ? Number(await known.text()) : 0;
}

async function remember({ conversationId, seq }) {
  if (seq > (await shownSeq(conversationId))) await (await caches.open(SHOWN)).put(keyOf(conversationId), new Response(String(seq)));
}

// No address of the site: only a name in this cache.
function keyOf(conversationId) {
  return `/shown/${conversationId}`;
}

async function open(url) {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = windows.find((one) => new URL(one.url).pathname === url) ?? windows[0];
  if (!page) return self.clients.openWindow(url);
  await page.focus();
  if (new URL(page.url).pathname === url) return;
  // A page that this worker does not control yet cannot be moved.
  await page.navigate(url).catch(() => self.clients.openWindow(url));
}

async function subscribeAgain({ oldSubscription, newSubscription }) {
  const subscription =
    newSubscription ?? (await self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: await serverKey() }));
  const { endpoint, keys } = subscription.toJSON();
  const replaces = oldSubscription ? { replaces: oldSubscription.endpoint } : {};
  await call("notify.subscribe", { endpoint, p256dh: keys.p256dh, auth: keys.auth, ...replaces });
}

async function serverKey() {
  return (await call("notify.push", {})).data.publicKey;
}

async function call(name, input) {
  const response = await fetch(`/api/actions/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
  });
  return response.json();
}
