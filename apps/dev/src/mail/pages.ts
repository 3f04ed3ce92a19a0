import type { IncomingMessage, ServerResponse } from "node:http";
import type { CaughtMail, MailCatcher } from "./catcher.ts";

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.4rem; } a { color: inherit; }
ul { list-style: none; padding: 0; } li a { display: block; padding: .8rem 1rem; margin: .5rem 0; border: 1px solid color-mix(in srgb, currentColor 22%, transparent); border-radius: .9rem; text-decoration: none; }
li a:hover, li a:focus-visible { background: color-mix(in srgb, currentColor 7%, transparent); }
b { display: block; } small { opacity: .75; } code { font-size: 1.25em; letter-spacing: .08em; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; padding: 1rem; border: 1px solid color-mix(in srgb, currentColor 22%, transparent); border-radius: .9rem; }
iframe { width: 100%; min-height: 26rem; border: 1px solid #8884; border-radius: .9rem; background: #fff; }`;

/** Asks every two seconds whether there is a new mail, and only then shows the list anew: a reader's place is kept. */
const WATCH = `<script>let n=null;setInterval(async()=>{try{const m=await(await fetch("/dev/mail.json")).json();const k=m[0]?.id??0;if(n!==null&&k!==n)location.reload();n=k}catch{}},2000)</script>`;

/** The caught mailbox under /dev/mail, for development; as JSON under /dev/mail.json. */
export function mailPages({ catcher, publicUrl }: { catcher: MailCatcher; publicUrl: string }) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = (request.url ?? "").split("?")[0]!;
    // A mail names the machine itself; a phone that reads it must stay at the address it came by.
    const here = (mail: CaughtMail) => moveLinks(mail, publicUrl, `http://${request.headers.host ?? new URL(publicUrl).host}`);
    if (path !== "/dev/mail" && path !== "/dev/mail.json" && !path.startsWith("/dev/mail/")) return false;
    if (path === "/dev/mail.json") send(response, 200, "application/json", JSON.stringify(catcher.list()));
    else if (path === "/dev/mail" || path === "/dev/mail/")
      send(response, 200, "text/html", page("Caught mail", list(catcher.list()) + WATCH));
    else {
      const mail = catcher.find(Number(path.slice("/dev/mail/".length)));
      if (mail) send(response, 200, "text/html", page(mail.subject, open(here(mail))));
      else
        send(
          response,
          404,
          "text/html",
          page("No such mail", `<p>It may be from before the last start. <a href="/dev/mail">All mails</a></p>`),
        );
    }
    return true;
  };
}

function moveLinks(mail: CaughtMail, from: string, to: string): CaughtMail {
  return { ...mail, text: mail.text.replaceAll(from, to), html: mail.html?.replaceAll(from, to) ?? null };
}

function list(mails: CaughtMail[]): string {
  if (mails.length === 0) return `<p>No mail yet. Whatever NameGame sends on this machine is caught here, and nothing leaves it.</p>`;
  return `<ul>${mails
    .map((mail) => {
      const code = codeIn(mail.text);
      return `<li><a href="/dev/mail/${mail.id}"><b>${escape(mail.subject)}</b>${code ? `<code>${escape(code)}</code><br>` : ""}<small>to ${escape(mail.to.join(", "))} · ${mail.receivedAt.toLocaleTimeString("en-GB")}</small></a></li>`;
    })
    .join("")}</ul>`;
}

function open(mail: CaughtMail): string {
  const written = escape(mail.text).replace(/https?:\/\/[^\s<>&]+(?:&#38;[^\s<>&]+)*/g, (url) => `<a href="${url}">${url}</a>`);
  // Sandboxed: a mail's own markup runs no script here, and its links open in this window.
  const shown = mail.html
    ? `<h2>As shown by a mail program</h2><iframe title="The mail" sandbox="allow-top-navigation-by-user-activation allow-popups" srcdoc="${escape(`<base target="_top">${mail.html}`)}"></iframe>`
    : "";
  return `<p><a href="/dev/mail">All mails</a></p><p><small>from ${escape(mail.from)}<br>to ${escape(mail.to.join(", "))}</small></p><pre>${written}</pre>${shown}`;
}

function codeIn(text: string): string | undefined {
  return /(?<![\w/=-])(\d{6})(?![\w/=-])/.exec(text)?.[1];
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${STYLE}</style><h1>${escape(title)}</h1>${body}</html>`;
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" }).end(body);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
