import ipaddr from "ipaddr.js";

// The public IPv6 net. Outside it are loopback, local and multicast addresses and IPv4 in disguise (mapped, compatible, NAT64); ranges
// that are given out later than this list belong to nobody yet.
const GLOBAL_UNICAST = ipaddr.IPv6.parse("2000::");
const GLOBAL_UNICAST_BITS = 3;

// The part of an address in which ISATAP hides an IPv4 address: 5efe, whether or not the universal bit is set.
const ISATAP_PART = 5;
const ISATAP = 0x5efe;

/**
 * Whether an address as a resolver prints it is one of the public net. Everything special by the registries of IANA is not: loopback,
 * private, link-local, carrier NAT, multicast, reserved, documentation, and every way to write an IPv4 address inside an IPv6 one, also
 * where the inner address is public.
 */
export function isPublicAddress(text: string): boolean {
  // A scope says of itself that the address is local; and only the four-part form is what a resolver prints.
  if (text.includes("%") || !(ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text))) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== "unicast") return false;
  if (address instanceof ipaddr.IPv4) return true;
  return address.match(GLOBAL_UNICAST, GLOBAL_UNICAST_BITS) && address.parts[ISATAP_PART] !== ISATAP;
}
