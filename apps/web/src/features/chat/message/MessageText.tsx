import { cx } from "@namegame/ui";
import { isEmojiOnly } from "../text/emoji-only.ts";
import type { Named } from "../text/named.ts";
import { partsOf } from "../text/parts.ts";

/**
 * What a message says, with its links and the names it mentions. Its direction is its own: text from right to left stands right, and no
 * sign in it turns around what stands beside it.
 */
export function MessageText({ body, mentioned, me }: { body: string; mentioned: readonly Named[]; me: string }) {
  return (
    <div
      dir="auto"
      // Stacked accents may not paint over other messages; the margin leaves room for the outline of a focused link.
      className={cx("overflow-clip whitespace-pre-wrap [overflow-clip-margin:6px]", isEmojiOnly(body) && "text-4xl leading-tight")}
    >
      {partsOf(body, mentioned).map((part, index) => {
        if (part.type === "text") return part.text;
        if (part.type === "mention") {
          return (
            <strong key={index} className={cx("font-semibold", part.userId === me && "rounded-sm bg-honey px-1 text-on-honey")}>
              {part.text}
            </strong>
          );
        }
        return (
          <a
            key={index}
            href={part.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            dir="ltr"
            className="underline underline-offset-2"
          >
            {part.text}
          </a>
        );
      })}
    </div>
  );
}
