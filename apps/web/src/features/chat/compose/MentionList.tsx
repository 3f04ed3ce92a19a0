"use client";
import { Avatar, cx } from "@namegame/ui";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import type { Mentions } from "./use-mentions.ts";

/** Above the field: whom the @ may mean. */
export function MentionList({ listId, offered, active, optionId, pick }: Mentions) {
  return (
    <>
      <span role="status" className="sr-only">
        {offered.length > 0 ? t.chat.mentionHint(offered.length) : ""}
      </span>
      {offered.length > 0 ? (
        <div
          id={listId}
          role="listbox"
          tabIndex={-1}
          aria-label={t.chat.mentionSomebody}
          className="absolute bottom-full left-0 z-20 mb-2 max-h-72 w-[min(20rem,100%)] overflow-y-auto rounded-lg border border-line bg-surface p-1.5 shadow-lift"
        >
          {offered.map((person, index) => (
            // Its keys are the field's, which keeps the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={person.userId}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              // Pressed before the field loses the focus and closes the list.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(person)}
              className={cx(
                "flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-2.5 py-1.5",
                index === active && "bg-accent-soft text-on-accent-soft",
              )}
            >
              <Avatar id={person.userId} name={person.name} photo={photoSource(person.photoId)} size="xs" />
              <span dir="auto" className="min-w-0 flex-1 truncate">
                {person.name}
              </span>
            </div>
          ))}
        </div>
      ) : null}
    </>
  );
}
