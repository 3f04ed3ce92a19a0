/** A mouse or a pad, and so a keyboard: small menus and Enter to send. Otherwise fingers: sheets, and Enter for a new line. */
export function hasMouse(): boolean {
  return matchMedia("(hover: hover) and (pointer: fine)").matches;
}
