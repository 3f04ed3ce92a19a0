import { OpsFault } from "../fault.ts";
import { failed, type Check } from "./check.ts";

/** Runs one look: what is not there has failed where `missing` says what to do about it; every other fault is one that could not look. */
export async function look(
  name: string,
  work: () => Promise<Check>,
  remedies: { missing?: string; forbidden?: string } = {},
): Promise<Check> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OpsFault)) throw error;
    if (error.code === "not_found" && remedies.missing) return failed(name, "not there", remedies.missing);
    const remedy = error.code === "forbidden" && remedies.forbidden ? remedies.forbidden : error.remedy;
    return { name, state: "could not look", detail: error.message, remedy };
  }
}
