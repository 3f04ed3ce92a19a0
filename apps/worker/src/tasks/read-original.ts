import { ObjectTooLarge, readAll, type Storage } from "@namegame/storage";

/** What was uploaded, or why it cannot be looked at. */
export async function readOriginal(options: {
  storage: Storage;
  key: string;
  maxBytes: number;
}): Promise<{ bytes: Buffer } | { refusal: "too_large" | "missing" }> {
  try {
    const bytes = await readAll(options);
    return bytes ? { bytes } : { refusal: "missing" };
  } catch (error) {
    if (error instanceof ObjectTooLarge) return { refusal: "too_large" };
    throw error;
  }
}
