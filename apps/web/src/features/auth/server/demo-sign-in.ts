import { AppError, errorStatus, id } from "@namegame/contract";
import { isDemoPerson } from "@namegame/core";
import { requireOwnOrigin } from "../../../server/origin.ts";
import type { Services } from "../../../server/services.ts";
import { nextPath } from "../next-path.ts";

/**
 * Answers `POST /api/dev/sign-in` (a form with `userId` and `next`): signs in as one of the seed's people without any proof. There is no such
 * address unless DEMO_SIGN_IN is on, which an https PUBLIC_URL refuses at start; and nobody but the seed's people can be had by it.
 */
export async function demoSignIn({ request, services }: { request: Request; services: Services }): Promise<Response> {
  const { config, db, auth } = services;
  if (!config.DEMO_SIGN_IN) return new Response(null, { status: 404 });
  try {
    requireOwnOrigin(request, config);
    const form = await request.formData();
    const userId = id.safeParse(form.get("userId")).data;
    if (!userId || !(await isDemoPerson({ db, userId }))) return new Response(null, { status: 404 });
    const { cookies } = await auth.startSession({ userId, headers: request.headers });
    const next = form.get("next");
    const headers = new Headers({ location: nextPath(typeof next === "string" ? next : undefined), "cache-control": "no-store" });
    for (const cookie of cookies) headers.append("set-cookie", cookie);
    return new Response(null, { status: 303, headers });
  } catch (error) {
    if (error instanceof AppError) return new Response(null, { status: errorStatus[error.fault.code] });
    // What cannot be read as a form.
    if (error instanceof TypeError) return new Response(null, { status: 400 });
    throw error;
  }
}
