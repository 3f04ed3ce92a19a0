import type { Message } from "@namegame/contract";
import { t } from "../../../strings/index.ts";

const LENGTH = 140;

/** A message on one line: what it says, or why it says nothing any more. */
export function excerptText({ body, gone, attachments }: Pick<Message, "body" | "gone" | "attachments">): string {
  if (gone) return gone === "author" ? t.chat.deleted : t.chat.hidden;
  const line = body
    .slice(0, LENGTH * 2)
    .replaceAll(/\s+/g, " ")
    .trim();
  if (line === "" && attachments) return t.attachments.photos(attachments.length);
  return line.length > LENGTH ? `${line.slice(0, LENGTH - 1)}…` : line;
}
