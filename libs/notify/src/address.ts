/** Thrown for an SMTP_URL or MAIL_FROM that cannot be used; the message says what to write instead and holds no password. */
export class MailerFault extends Error {
  override name = "MailerFault";
}

/** How the mail server is reached. */
export interface SmtpAddress {
  host: string;
  port: number;
  /** TLS from the first byte (smtps), else STARTTLS. */
  secure: boolean;
  /** Where STARTTLS is not offered, do not send. */
  requireTLS: boolean;
  ignoreTLS: boolean;
  auth: { user: string; pass: string } | undefined;
}

const EXAMPLE = "smtps://user:password@mail.example:465 or smtp://user:password@mail.example:587";
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Reads `smtps://…` (TLS) or `smtp://…` (STARTTLS, required outside loopback: a sign-in code must not cross a network in the
 * clear). `?tls=off` gives that up for a relay beside the process, and says so where everybody can read it.
 *
 * @throws MailerFault
 */
export function parseSmtpUrl(text: string): SmtpAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if ((url?.protocol !== "smtp:" && url?.protocol !== "smtps:") || url.hostname === "") {
    throw new MailerFault(`SMTP_URL must look like ${EXAMPLE}`);
  }
  for (const name of url.searchParams.keys()) {
    if (name !== "tls") throw new MailerFault(`SMTP_URL has the parameter "${name}", which is not supported: remove it.`);
  }
  const secure = url.protocol === "smtps:";
  const plain = url.searchParams.get("tls") === "off" || LOOPBACK.test(url.hostname);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !plain,
    ignoreTLS: !secure && plain,
    auth: url.username ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } : undefined,
  };
}
