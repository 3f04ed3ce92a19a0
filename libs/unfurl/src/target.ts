import { isIP } from "node:net";

import { refuse } from "./refusal.ts";

/** The ports of the web: on any other something else may listen that obeys a request. */
export const WEB_PORTS: readonly number[] = [80, 443];

// Names that are never on the public net, wherever they resolve to here.
const LOCAL_ENDINGS = [".localhost", ".local", ".internal", ".home.arpa", ".onion"];

// A longer one is no address that a person shares.
const MAX_LENGTH = 2_048;

/**
 * The link as a target of a request: http or https, a full name, no credentials, a port of the web.
 *
 * A host by number is never fetched: no site that is worth a preview has one, and so every spelling of an address (decimal, octal,
 * short, in IPv6, in full-width digits), all of which the URL parser brings to one of two forms, is refused in one place.
 *
 * @param base where a redirect or a picture's relative address starts from
 * @throws UnfurlRefused unusable_link
 */
export function targetOf({ link, base, ports }: { link: string; base?: URL; ports: readonly number[] }): URL {
  if (link.length > MAX_LENGTH || !URL.canParse(link, base?.href)) refuse("unusable_link");
  const url = new URL(link, base?.href);
  if (url.protocol !== "http:" && url.protocol !== "https:") refuse("unusable_link");
  if (url.username !== "" || url.password !== "") refuse("unusable_link");
  if (!ports.includes(portOf(url))) refuse("unusable_link");
  if (!isFullName(url.hostname)) refuse("unusable_link");
  url.hash = "";
  return url;
}

/** The port a request goes to. */
export function portOf({ port, protocol }: URL): number {
  if (port !== "") return Number(port);
  return protocol === "https:" ? 443 : 80;
}

function isFullName(host: string): boolean {
  if (host.startsWith("[") || isIP(host) !== 0) return false;
  // One label is a machine of this network; a dot at the end is the same name in a spelling that lists of names forget.
  if (!host.includes(".") || host.endsWith(".") || host.startsWith(".")) return false;
  return !LOCAL_ENDINGS.some((ending) => host.endsWith(ending));
}
