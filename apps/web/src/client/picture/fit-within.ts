/** The size shrunk, never enlarged, so that its longer side is at most `max`; whole pixels. */
export function fitWithin({ width, height }: { width: number; height: number }, max: number): { width: number; height: number } {
  const scale = Math.min(1, max / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
