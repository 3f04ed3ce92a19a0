import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

import type { UploadRefusal } from "../storage.ts";

/** What one presigned upload may do. */
export interface Ticket {
  id: string;
  key: string;
  contentType: string;
  maxBytes: number;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

// Says what the signature is for, so that no other use of the same secret can be passed off as a ticket.
const PURPOSE = "namegame upload 1\n";

/** The form fields that carry a signed ticket; named as S3 names its own, so that the browser's code is one. */
export function signTicket(options: { ticket: Omit<Ticket, "id">; secret: string }): Record<string, string> {
  const ticket: Ticket = { id: randomBytes(12).toString("hex"), ...options.ticket };
  const policy = Buffer.from(JSON.stringify(ticket)).toString("base64url");
  return { key: ticket.key, "Content-Type": ticket.contentType, policy, signature: signatureOf(policy, options.secret) };
}

/** The ticket in a form's fields, or why it cannot be used. */
export function readTicket(options: { fields: Record<string, string>; secret: string; now: Date }): Ticket | UploadRefusal {
  const { policy = "", signature = "" } = options.fields;
  const expected = Buffer.from(signatureOf(policy, options.secret));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return "forged";
  const ticket = JSON.parse(Buffer.from(policy, "base64url").toString()) as Ticket;
  // The key beside the policy is for S3's sake; one that differs was edited.
  if (options.fields.key !== ticket.key || options.fields["Content-Type"] !== ticket.contentType) return "forged";
  return ticket.expiresAt <= options.now.getTime() ? "expired" : ticket;
}

function signatureOf(policy: string, secret: string): string {
  return createHmac("sha256", secret).update(PURPOSE).update(policy).digest("base64url");
}
