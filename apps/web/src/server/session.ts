import type { Actor } from "@namegame/auth";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { services } from "./services.ts";

/** Who asks for this page; one look-up a request, however many components ask. */
export const getActor = cache(async (): Promise<Actor | null> => {
  // Asked before anything else: here Next learns that a page cannot be made while building, where no environment is set.
  const asked = await headers();
  return services().auth.getActor(asked);
});

/** The same for pages that need a session: everybody else is sent to sign in and comes back to `path`. */
export async function requireActor(path: string): Promise<Actor> {
  const actor = await getActor();
  if (!actor) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return actor;
}
