import type { Mail } from "@namegame/contract";
import { MailRefused } from "@namegame/notify";

import { defineTask } from "./task.ts";

/**
 * Hands a mail to the mail server. A mail whose code or link has expired is not sent any more; one that the server refuses for good is
 * given up. A worker that dies between the server's yes and the end of the job sends it twice, under one Message-ID.
 */
export const mailSendTask = defineTask({
  name: "mail.send",
  async run({ mailer, log, jobId, createdAt, payload: mail }) {
    if (Date.now() > expiryOf(mail, createdAt)) return log.warn({ template: mail.template }, "the mail came too late and was not sent");
    try {
      await mailer.send({ mail, id: `mail-${jobId}-${createdAt.getTime()}` });
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      log.warn({ template: mail.template, responseCode: error.responseCode }, "the mail server refused the mail for good");
    }
  },
});

function expiryOf(mail: Mail, createdAt: Date): number {
  return "minutes" in mail ? createdAt.getTime() + mail.minutes * 60_000 : Number.POSITIVE_INFINITY;
}
