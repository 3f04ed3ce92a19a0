import { createServer } from "node:http";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { freePort } from "@namegame/testing";
import { expect, onTestFinished, test } from "vitest";
import { catchMail, type CaughtMail } from "./catcher.ts";
import { mailPages } from "./pages.ts";

/** SMTP spoken by hand, so that the test does not stand on the mailer it is for. */
async function deliver(port: number, to: string, message: string): Promise<void> {
  const lines = ["EHLO test", "MAIL FROM:<hello@namegame.localhost>", `RCPT TO:<${to}>`, "DATA", `${message}\r\n.`, "QUIT"];
  await new Promise<void>((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => {
      if (!/^\d{3} .*\r\n$/m.test(text)) return;
      const line = lines.shift();
      if (line) socket.write(`${line}\r\n`);
    });
    socket.once("close", () => resolve());
    socket.once("error", reject);
  });
}

async function mailbox() {
  const port = await freePort();
  const catcher = await catchMail({ port });
  const pages = mailPages({ catcher, publicUrl: "http://localhost:3000" });
  const server = createServer((request, response) => void (pages(request, response) || response.writeHead(404).end()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.close();
    await catcher.close();
  });
  return { port, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const read = async (url: string) => (await fetch(url)).text();

test("a mail is caught, listed with its code and opened with its link", async () => {
  const { port, url } = await mailbox();
  expect(await read(`${url}/dev/mail`)).toContain("No mail yet");
  await deliver(
    port,
    "ana@example.com",
    "Subject: Your code\r\n\r\nYour code is 123456.\r\nOr open http://localhost:3000/sign-in/link?a=1&b=2",
  );
  const [mail] = (await (await fetch(`${url}/dev/mail.json`)).json()) as CaughtMail[];
  expect(mail).toMatchObject({ subject: "Your code", to: ["ana@example.com"] });
  expect(await read(`${url}/dev/mail`)).toContain("<code>123456</code>");
  // At the address the reader came by, so that it works on a phone.
  expect(await read(`${url}/dev/mail/${mail!.id}`)).toContain(`href="${url}/sign-in/link?a=1&#38;b=2"`);
});

test("a mail's markup cannot run in the mailbox", async () => {
  const { port, url } = await mailbox();
  await deliver(
    port,
    "a@example.com",
    "Subject: <script>alert(1)</script>\r\nContent-Type: text/html\r\n\r\n<p>Hello</p><script>alert(2)</script>",
  );
  const pages = (await read(`${url}/dev/mail`)) + (await read(`${url}/dev/mail/1`));
  expect(pages).not.toContain("<script>alert");
  expect(pages).toContain("sandbox=");
});

test("other paths are not the mailbox's", async () => {
  const { url } = await mailbox();
  expect((await fetch(`${url}/dev/mailx`)).status).toBe(404);
  expect((await fetch(`${url}/dev/mail/99`)).status).toBe(404);
});
