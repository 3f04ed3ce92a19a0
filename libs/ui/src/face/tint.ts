/** How many `.tint-N` classes tokens.css defines. */
export const TINT_COUNT = 12;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * A number in 0..TINT_COUNT-1 that is the same for an id on every device and in every release,
 * so a person without a photo keeps their colour. FNV-1a over UTF-16 units: uuidv7 ids share
 * their leading bits, and a plain sum of characters would give neighbours the same tint.
 */
export function tintOf(id: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < id.length; i += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(i), FNV_PRIME);
  }
  hash ^= hash >>> 15;
  return (hash >>> 0) % TINT_COUNT;
}
