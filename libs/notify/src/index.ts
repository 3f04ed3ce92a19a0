export { MailerFault } from "./address.ts";
export { createMailer, MailNotSent, MailRefused } from "./mailer.ts";
export type { Mailer } from "./mailer.ts";
export { createPusher, PushGone, PushNotSent, PushRefused } from "./pusher.ts";
export type { Pusher, VapidKeys } from "./pusher.ts";
