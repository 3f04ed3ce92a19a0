// The hosts of the browsers' own push services: Chrome and those made from it, Firefox, Safari, Edge.
const HOSTS = ["fcm.googleapis.com", "push.services.mozilla.com", "push.apple.com", "notify.windows.com"];

/**
 * Whether the worker may post to this address, which a stranger's browser named: only to the push services of the browsers, over TLS,
 * and to origins that whoever runs this release trusts. An address of an inner network is none of them.
 */
export function isPushService({ endpoint, trusted }: { endpoint: string; trusted: readonly string[] }): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { origin, protocol, hostname, port, username, password } = new URL(endpoint);
  if (username !== "" || password !== "") return false;
  if (trusted.includes(origin)) return true;
  return protocol === "https:" && port === "" && HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
