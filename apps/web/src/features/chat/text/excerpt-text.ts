import { EXCERPT_MAX, type Message } from "@namegame/contract";
import { excerptOf } from "@namegame/domain";
import { t } from "../../../strings/index.ts";

/** A message on one line: what it says, or why it says nothing any more. */
export function excerptText({ body, gone, attachments }: Pick<Message, "body" | "gone" | "attachments">): string {
  if (gone) return gone === "author" ? t.chat.deleted : t.chat.hidden;
  if (body.trim() === "" && attachments) return t.attachments.photos(attachments.length);
  return excerptOf(body, EXCERPT_MAX);
}
