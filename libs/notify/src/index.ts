export { MailerFault } from "./address.ts";
export { createMailer, MailNotSent, MailRefused } from "./mailer.ts";
export type { Mailer } from "./mailer.ts";
