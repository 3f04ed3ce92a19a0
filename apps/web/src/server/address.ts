/** The network address a request came from, for limits. */
export function addressOf(headers: Headers): string {
  // The last entry is the one that our own ingress added; whatever stands before it came with the request and may be invented.
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}
