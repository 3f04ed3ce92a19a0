import type { Mail } from "@namegame/contract";
import { SMTPServer } from "smtp-server";
import type { SMTPServerOptions } from "smtp-server";
import { afterEach, expect, test } from "vitest";

import { createMailer, MailNotSent, MailRefused } from "./mailer.ts";

interface Received {
  from: string;
  to: string[];
  source: string;
}

const closing: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function mailServer(options: SMTPServerOptions = {}): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      let source = "";
      stream.on("data", (part: Buffer) => (source += part.toString()));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({ from: mailFrom ? mailFrom.address : "", to: rcptTo.map(({ address }) => address), source });
        done();
      });
    },
    ...options,
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, received };
}

function mailer(smtpUrl: string) {
  const made = createMailer({ smtpUrl, from: "NameGame <hello@namegame.example>" });
  closing.push(() => made.close());
  return made;
}

const mail: Mail = { template: "sign_in_code", to: "ama@example.org", code: "493027", minutes: 10 };

test("a mail arrives with its text, its HTML and its own name", async () => {
  const { url, received } = await mailServer();
  await mailer(url).send({ mail, id: "job-7" });
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ from: "hello@namegame.example", to: ["ama@example.org"] });
  const source = received[0]?.source ?? "";
  expect(source).toContain("Message-ID: <job-7@namegame.example>");
  expect(source).toContain("Auto-Submitted: auto-generated");
  expect(source).toContain("text/plain");
  expect(source).toContain("text/html");
  expect(source.match(/493027/g)).toHaveLength(2);
});

test("a mail that comes more than once can be ended by the mailbox itself (RFC 8058), another not", async () => {
  const { url, received } = await mailServer();
  const unsubscribeUrl = "https://namegame.example/api/unsubscribe/0199a8f0-0000-7000-8000-000000000001";
  const links = { url: "https://namegame.example/chat", settingsUrl: "https://namegame.example/me/notifications", unsubscribeUrl };
  const lines = [{ group: null, people: ["Ben"], count: 1 }];
  await mailer(url).send({ mail: { template: "digest", to: "ama@example.org", name: "Ama", lines, ...links }, id: "1" });
  await mailer(url).send({ mail, id: "2" });
  const [digest, code] = received.map(({ source }) => source.replaceAll(/\r\n[ \t]+/g, " "));
  expect(digest).toMatch(new RegExp(`^List-Unsubscribe: <${unsubscribeUrl}>\r$`, "m"));
  expect(digest).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  expect(code).not.toContain("List-Unsubscribe");
});

test("an address with a comma stays one address", async () => {
  const { url, received } = await mailServer();
  await mailer(url)
    .send({ mail: { ...mail, to: "ama@example.org, eve@example.org" }, id: "1" })
    .catch(() => {});
  expect(received.flatMap(({ to }) => to)).not.toContain("eve@example.org");
});

test.each([
  [550, MailRefused],
  [451, MailNotSent],
])("a mailbox refused with %i is %o, and the error names nobody", async (responseCode, kind) => {
  const { url } = await mailServer({
    onRcptTo: (address, _session, done) => done(Object.assign(new Error(`<${address.address}> is not here`), { responseCode })),
  });
  const error = await mailer(url)
    .send({ mail, id: "1" })
    .catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(kind);
  expect(`${(error as Error).stack} ${JSON.stringify(error)} ${String((error as Error).cause)}`).not.toContain("ama@");
});

test("a wrong password is ours to mend: the mail may go out later", async () => {
  const { url } = await mailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(new Error("no")),
  });
  await expect(mailer(url.replace("smtp://", "smtp://user:wrong@")).send({ mail, id: "1" })).rejects.toThrow(MailNotSent);
});

test("a server that is away may come back", async () => {
  await expect(mailer("smtp://127.0.0.1:1").send({ mail, id: "1" })).rejects.toThrow(MailNotSent);
});

test.each(["", "http://mail.example", "smtp://", "smtp://mail.example?secure=no"])("refuses the SMTP_URL %j", (smtpUrl) => {
  expect(() => createMailer({ smtpUrl, from: "a@example.org" })).toThrow("SMTP_URL");
});

test("refuses a sender without an address", () => {
  expect(() => createMailer({ smtpUrl: "smtp://localhost", from: "NameGame" })).toThrow("MAIL_FROM");
});
