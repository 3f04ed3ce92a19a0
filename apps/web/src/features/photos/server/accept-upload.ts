import { AppError, ATTACHMENT_MAX_BYTES, PHOTO_MAX_BYTES } from "@namegame/contract";
import type { UploadRefusal } from "@namegame/storage";
import { requireOwnOrigin } from "../../../server/origin.ts";
import type { Services } from "../../../server/services.ts";
import { createByteBudget } from "./byte-budget.ts";

// The form around the picture: a few signed fields and the boundaries.
const MAX_BYTES = Math.max(PHOTO_MAX_BYTES, ATTACHMENT_MAX_BYTES) + 64 * 1024;
// A form is read into memory, and twice at its end. A hall of photos, each shrunk by its phone, fits at once; beyond it they queue.
const budget = createByteBudget(9 * MAX_BYTES);
// The largest picture at one megabit a second.
const LIMIT_MS = 150_000;

const STATUS: Record<UploadRefusal, number> = { forged: 403, expired: 403, used: 403, wrong_type: 403, empty: 400, too_large: 413 };

/**
 * Answers `POST /api/uploads`, the folder store's counterpart of a bucket's form upload: signed fields, then the part `file`. Says 204,
 * or why not by its status alone. Unlike a bucket it also asks for a session before it reads a byte.
 */
export async function acceptUpload(options: {
  request: Request;
  services: Pick<Services, "auth" | "storage" | "config" | "log">;
}): Promise<Response> {
  const { request, services } = options;
  const { uploads } = services.storage;
  if (!uploads) return answer(404);
  try {
    requireOwnOrigin(request, services.config);
    if (!(await services.auth.getActor(request.headers))) return answer(403);
    const length = Number(request.headers.get("content-length") ?? Number.NaN);
    if (!Number.isSafeInteger(length) || length <= 0) return answer(411);
    if (length > MAX_BYTES) return answer(413);
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(LIMIT_MS)]);
    const giveBack = await budget.take(length, signal);
    try {
      const form = await readForm({ request, length, signal });
      const refusal = form ? await uploads.accept(form) : "empty";
      return answer(refusal ? STATUS[refusal] : 204);
    } finally {
      giveBack();
    }
  } catch (error) {
    if (error instanceof AppError) return answer(403);
    // The person left, or the line was too slow: nothing of ours failed.
    if (error instanceof DOMException) return answer(408);
    services.log.error({ err: error }, "an upload failed");
    return answer(500);
  }
}

/** Undefined for a body that is no form with a file, is longer than it said, or broke off. */
async function readForm({ request, length, signal }: { request: Request; length: number; signal: AbortSignal }) {
  let form: FormData;
  try {
    const body = request.body?.pipeThrough(atMost(length), { signal });
    form = await new Response(body, { headers: { "content-type": request.headers.get("content-type") ?? "" } }).formData();
  } catch {
    return undefined;
  }
  const file = form.get("file");
  if (!(file instanceof File)) return undefined;
  const fields: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") fields[name] = value;
  return { fields, file: { contentType: file.type, bytes: new Uint8Array(await file.arrayBuffer()) } };
}

// The announced length is the caller's word; the count is ours.
function atMost(bytes: number): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream({
    transform(part, controller) {
      seen += part.length;
      if (seen > bytes) controller.error(new Error("more came than was announced"));
      else controller.enqueue(part);
    },
  });
}

function answer(status: number): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
