import type { Mail } from "@namegame/contract";
import { createTransport } from "nodemailer";

import { MailerFault, parseSmtpUrl } from "./address.ts";
import { compose } from "./compose.ts";

/** The mail server will never take this mail (an unknown mailbox, a refused text): sending it again is pointless. */
export class MailRefused extends Error {
  override name = "MailRefused";
  readonly responseCode: number;
  constructor(responseCode: number) {
    super(`the mail server refused the mail for good (${responseCode})`);
    this.responseCode = responseCode;
  }
}

/** The mail did not go out this time; `reason` is a short code (ETIMEDOUT, EAUTH, 451), without the server's words. */
export class MailNotSent extends Error {
  override name = "MailNotSent";
  constructor(reason: string) {
    super(`the mail was not sent (${reason})`);
  }
}

export interface Mailer {
  /**
   * Hands one mail to the mail server. `id` names this mail: sent again after a doubtful end it keeps its Message-ID, by which
   * mailboxes tell that it is the same.
   *
   * @throws MailRefused, MailNotSent. Neither holds the address or the text: servers quote them in their answers.
   */
  send(options: { mail: Mail; id: string }): Promise<void>;
  close(): void;
}

const CONNECT_LIMIT_MS = 10_000;
const SILENCE_LIMIT_MS = 30_000;

/**
 * Sends mails of the catalogue through one SMTP server.
 *
 * @param options.smtpUrl `smtps://…` or `smtp://…`; see `parseSmtpUrl`.
 * @param options.from `NameGame <hello@example.org>`
 * @throws MailerFault
 */
export function createMailer(options: { smtpUrl: string; from: string }): Mailer {
  const { from } = options;
  const domain = /^[^<>]*<?[^<>@\s]+@([^<>@\s]+)>?$/.exec(from)?.[1];
  if (domain === undefined) throw new MailerFault("MAIL_FROM must look like NameGame <hello@example.org>");
  const transport = createTransport({
    ...parseSmtpUrl(options.smtpUrl),
    connectionTimeout: CONNECT_LIMIT_MS,
    greetingTimeout: CONNECT_LIMIT_MS,
    socketTimeout: SILENCE_LIMIT_MS,
    // A mail is words only; a text must never make this process read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  return {
    async send({ mail, id }) {
      const message = {
        ...compose(mail),
        from,
        // As an object: a comma in the text would otherwise add a second person.
        to: { name: "", address: mail.to },
        messageId: `<${id}@${domain}>`,
        headers: { "Auto-Submitted": "auto-generated", ...unsubscribing(mail) },
      };
      try {
        await transport.sendMail(message);
      } catch (error) {
        throw explain(error);
      }
    },
    close: () => transport.close(),
  };
}

/** What lets a mailbox offer "unsubscribe" itself, by one POST without a sign-in (RFC 8058); on mails that come more than once. */
function unsubscribing(mail: Mail): Record<string, string> {
  if (!("unsubscribeUrl" in mail)) return {};
  return { "List-Unsubscribe": `<${mail.unsubscribeUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

// A wrong password is a 535, permanent for this attempt and mended by whoever runs the server: the mail waits for that.
const OURS_TO_MEND = new Set(["EAUTH", "ENOAUTH", "EOAUTH2", "ETLS"]);

function explain(error: unknown): Error {
  const { code, permanent, responseCode } = error as { code?: string; permanent?: boolean; responseCode?: number };
  if (permanent && responseCode && !OURS_TO_MEND.has(code ?? "")) return new MailRefused(responseCode);
  return new MailNotSent([code, responseCode].filter(Boolean).join(" ") || "unknown");
}
