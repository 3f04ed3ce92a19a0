import { AppError, id } from "@namegame/contract";
import { forbidden, notFound } from "next/navigation";

/** The id in a page's address; anything else is a page that does not exist. */
export function pageId(text: string): string {
  const parsed = id.safeParse(text);
  return parsed.success ? parsed.data : notFound();
}

/** What a page reads; a thing that is not there, or not for this person, is the same page that does not exist. What a member may not see is there, and forbidden. */
export async function found<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && (error.fault.code === "not_found" || error.fault.code === "not_available")) notFound();
    if (error instanceof AppError && error.fault.code === "not_allowed") forbidden();
    throw error;
  }
}
