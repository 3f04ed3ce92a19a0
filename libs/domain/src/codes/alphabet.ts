/** Signs of a spoken code: no I, L, O, 0 or 1, which ears and eyes confuse. */
export const SPOKEN_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
export const SPOKEN_LENGTH = 6;
/** Unguessable by any number of requests: 16 bytes in base64url. */
export const TOKEN_BYTES = 16;

/** How many spoken codes exist: 31^6, about 887 million. */
export const SPOKEN_COUNT = SPOKEN_ALPHABET.length ** SPOKEN_LENGTH;

/** Six signs from a number from 0 to SPOKEN_COUNT - 1. */
export function spokenFromNumber(number: number): string {
  let rest = number;
  let signs = "";
  for (let i = 0; i < SPOKEN_LENGTH; i += 1) {
    signs = SPOKEN_ALPHABET.charAt(rest % SPOKEN_ALPHABET.length) + signs;
    rest = Math.floor(rest / SPOKEN_ALPHABET.length);
  }
  return signs;
}

/** `ABCDEF` as it is shown and said: `ABC-DEF`. */
export function showSpoken(signs: string): string {
  return `${signs.slice(0, SPOKEN_LENGTH / 2)}-${signs.slice(SPOKEN_LENGTH / 2)}`;
}
