import { callbackify } from "node:util";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** Mails kept; older ones are forgotten. */
const KEPT = 200;

export interface CaughtMail {
  id: number;
  receivedAt: Date;
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string | null;
}

export interface MailCatcher {
  /** Newest first. */
  list(): CaughtMail[];
  find(id: number): CaughtMail | undefined;
  close(): Promise<void>;
}

/** An SMTP server on this machine that takes every mail and delivers none. */
export async function catchMail({ port }: { port: number }): Promise<MailCatcher> {
  const mails: CaughtMail[] = [];
  let count = 0;
  const keep = async (stream: Parameters<typeof simpleParser>[0], to: string[]) => {
    const mail = await simpleParser(stream);
    count += 1;
    mails.unshift({
      id: count,
      receivedAt: new Date(),
      to,
      from: mail.from?.text ?? "",
      subject: mail.subject ?? "(no subject)",
      text: mail.text ?? "",
      html: mail.html || null,
    });
    mails.length = Math.min(mails.length, KEPT);
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map((recipient) => recipient.address);
      callbackify(keep)(stream, to, done);
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
  return {
    list: () => [...mails],
    find: (id) => mails.find((mail) => mail.id === id),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
