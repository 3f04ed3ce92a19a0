import { setTimeout as wait } from "node:timers/promises";
import { inject } from "vitest";
import { PATIENCE_MS } from "./person.ts";

interface Mail {
  id: number;
  to: string[];
  subject: string;
  text: string;
}

const PAUSE_MS = 50;

/** The newest mail to an address that came after `since` (a mail's id); waits for it. */
export async function mailTo(address: string, since = 0): Promise<Mail> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const mail = (await mails()).find(({ id, to }) => id > since && to.includes(address));
    if (mail) return mail;
    await wait(PAUSE_MS);
  }
  throw new Error(`no mail to ${address}`);
}

/** The id of the newest mail there is. */
export async function newestMail(): Promise<number> {
  return (await mails())[0]?.id ?? 0;
}

async function mails(): Promise<Mail[]> {
  return (await fetch(new URL("/dev/mail.json", inject("product").url))).json() as Promise<Mail[]>;
}
