import type { MailText } from "./texts/en.ts";

export interface Rendered {
  subject: string;
  text: string;
  html: string;
}

/** One mail as plain text and as HTML that says the same; nothing is loaded from anywhere, so opening it tells nobody. */
export function render(mail: MailText): Rendered {
  return { subject: oneLine(mail.subject), text: asText(mail), html: asHtml(mail) };
}

function asText(mail: MailText): string {
  const { paragraphs, code, button, closing } = mail;
  const parts = [
    ...paragraphs,
    ...(code ? [`    ${code}`] : []),
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    "-- \nNameGame",
    closing,
  ];
  return `${parts.join("\n\n")}\n`;
}

function asHtml({ subject, paragraphs, code, button, closing }: MailText): string {
  // Mail programs drop style sheets: every style stands at its element, and the width holds by a table.
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:24px 12px;background:#faf5ec;color:#2b221b;font:17px/1.5 -apple-system,'Segoe UI',Roboto,sans-serif">
<table role="presentation" align="center" width="100%" style="max-width:480px;margin:0 auto"><tr>
<td style="padding:28px 24px;background:#fffdf8;border:1px solid #e4d9c8;border-radius:20px">
<p style="margin:0 0 20px;font-weight:700;color:#12604f">NameGame</p>
${paragraphs.map((text) => `<p style="margin:0 0 16px">${escape(text)}</p>`).join("\n")}
${code ? `<p style="margin:0 0 16px;font:700 32px/1.2 ui-monospace,Menlo,monospace;letter-spacing:6px">${escape(code)}</p>` : ""}
${button ? buttonHtml(button) : ""}
<p style="margin:24px 0 0;font-size:14px;color:#64574a">${escape(closing)}</p>
</td></tr></table></body></html>
`;
}

function buttonHtml({ label, url }: { label: string; url: string }): string {
  // A link of another kind (javascript:, data:) would be one that somebody slipped in.
  if (!/^https?:\/\//.test(url)) throw new TypeError("a mail links only to web pages");
  const look =
    "display:inline-block;padding:12px 28px;border-radius:999px;background:#12604f;color:#ffffff;font-weight:600;text-decoration:none";
  return `<p style="margin:0 0 16px"><a href="${escape(url)}" style="${look}">${escape(label)}</a></p>
<p style="margin:0;font-size:14px;color:#64574a;word-break:break-all">${escape(url)}</p>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

// A line break in a name would begin a header of the sender's choosing.
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
