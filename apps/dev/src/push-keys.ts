import { createECDH } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { StartFault } from "./fault.ts";

/** What web and worker are started with for pushes. */
export interface PushKeys {
  VAPID_PUBLIC_KEY: string;
  VAPID_PRIVATE_KEY: string;
}

/** The key pair for pushes of this data folder, made once: with another one every device would have to be turned on anew. */
export async function loadPushKeys(file: string): Promise<PushKeys> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as PushKeys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
      throw new StartFault(
        `${file} cannot be read as JSON. Delete it and start again; notifications have to be turned on anew on each device.`,
      );
    }
  }
  const pair = createECDH("prime256v1");
  pair.generateKeys();
  const keys = {
    VAPID_PUBLIC_KEY: pair.getPublicKey("base64url"),
    // Leading zeros are left out by Node and belong to a key of 32 bytes.
    VAPID_PRIVATE_KEY: Buffer.from(pair.getPrivateKey("hex").padStart(64, "0"), "hex").toString("base64url"),
  };
  await writeFile(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  return keys;
}
