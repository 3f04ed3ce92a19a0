/**
 * Whether a browser can use our passkeys on the page it asks for: they belong to the host of the public address, and browsers keep them
 * for secure contexts. A phone that reaches a development machine by its LAN address has neither.
 */
export function passkeysPossible({ publicUrl, host }: { publicUrl: string; host: string | null }): boolean {
  const { protocol, hostname, host: ours } = new URL(publicUrl);
  const secure = protocol === "https:" || hostname === "localhost";
  return secure && host === ours;
}
