import { StorageFault } from "../address.ts";
import { checkKey } from "../key.ts";
import type { Storage } from "../storage.ts";
import { join } from "node:path";
import { createFiles } from "./files.ts";
import { createSpentTickets } from "./spent-tickets.ts";
import { readTicket, signTicket } from "./ticket.ts";

/**
 * Objects as files under one folder: the embedded default, for one machine. Uploads are presigned for a route of our own at
 * `uploadUrl`, which hands them to `uploads.accept`; each ticket brings one object, once.
 */
export function createFolderStorage(options: {
  folder: string;
  uploadUrl: string;
  secret?: string | undefined;
  now?: () => Date;
}): Storage & Required<Pick<Storage, "uploads">> {
  const { folder, uploadUrl, now = () => new Date() } = options;
  const files = createFiles(folder);
  const spent = createSpentTickets(join(folder, ".tickets"));

  function secret(): string {
    if (!options.secret) throw new StorageFault("STORAGE_URL names a folder: set STORAGE_SECRET as well, it signs uploads.");
    return options.secret;
  }

  return {
    async presignUpload({ key, contentType, maxBytes, expiresMs }) {
      const ticket = { key: checkKey(key), contentType, maxBytes, expiresAt: now().getTime() + expiresMs };
      return { url: uploadUrl, fields: signTicket({ ticket, secret: secret() }) };
    },
    read: async (key) => files.read(checkKey(key)),
    write: async ({ key, bytes }) => files.write(checkKey(key), bytes),
    delete: async (key) => files.delete(checkKey(key)),
    stat: async (key) => files.stat(checkKey(key)),
    check: () => files.check(),
    uploads: {
      async accept({ fields, file }) {
        const ticket = readTicket({ fields, secret: secret(), now: now() });
        if (typeof ticket === "string") return ticket;
        if (file.bytes.length === 0) return "empty";
        if (file.bytes.length > ticket.maxBytes) return "too_large";
        if (file.contentType !== ticket.contentType) return "wrong_type";
        if (!(await spent.spend(ticket))) return "used";
        await files.write(checkKey(ticket.key), file.bytes);
        await spent.forgetExpired(now());
        return undefined;
      },
    },
  };
}
