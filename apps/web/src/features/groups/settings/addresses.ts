/** The most that one sending takes. */
export const ADDRESSES_MAX = 20;

export type Addresses = { ok: true; emails: string[] } | { ok: false; why: "none" | "many" } | { ok: false; why: "bad"; word: string };

// Catches slips; the server decides. Its whole schema library would weigh more than this page.
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** Addresses as people paste them: parted by commas, semicolons, spaces or lines, with or without the name before `<…>`. */
export function readAddresses(text: string): Addresses {
  const angled = [...text.matchAll(/<([^<>\s]+)>/g)].map(([, address]) => address ?? "");
  const words = angled.length > 0 ? angled : text.split(/[\s,;]+/).filter((word) => word !== "");
  if (words.length === 0) return { ok: false, why: "none" };
  const word = words.find((candidate) => !EMAIL.test(candidate));
  if (word !== undefined) return { ok: false, why: "bad", word };
  const emails = [...new Set(words.map((address) => address.toLowerCase()))];
  return emails.length > ADDRESSES_MAX ? { ok: false, why: "many" } : { ok: true, emails };
}
