import { headers } from "next/headers";
import { services } from "../../../server/services.ts";
import { passkeysPossible } from "./passkeys-possible.ts";

/** Whether the page that is being drawn may use passkeys at the address it was asked for. */
export async function passkeysHere(): Promise<boolean> {
  return passkeysPossible({ publicUrl: services().config.PUBLIC_URL, host: (await headers()).get("host") });
}
