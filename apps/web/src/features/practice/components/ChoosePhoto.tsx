import { Avatar, cx, Icon } from "@namegame/ui";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { OPTION_SIZES } from "../session/photos-shown.ts";
import type { Progress } from "../session/session.ts";
import { DigitHint } from "./DigitHint.tsx";
import type { ChoiceProps } from "./given.ts";

/** A name and up to four faces. After the answer each face says whose it is: a miss teaches two names. */
export function ChoosePhoto({ card, given, judged, outId, onChoose, progress }: ChoiceProps & { progress: Progress }) {
  return (
    <div
      role="group"
      aria-label={`${t.practice.choosePhoto}, ${t.practice.place(progress.place, progress.total)}`}
      className="mx-auto grid w-full max-w-[min(30rem,62dvh)] grid-cols-2 gap-3"
    >
      {card.options.map((option, index) => {
        const right = judged && option.userId === card.person.userId;
        const chosen = given?.chosenId === option.userId;
        const out = outId === option.userId;
        return (
          <button
            key={option.userId}
            type="button"
            aria-label={judged ? undefined : t.practice.photoOption(index + 1)}
            aria-disabled={judged || out || undefined}
            onClick={() => !judged && !out && onChoose({ chosenId: option.userId })}
            className={cx(
              "face-shape group relative p-1 transition-[background-color,opacity,scale] duration-200",
              right && "bg-accent",
              !right && chosen && "bg-honey",
              judged ? !right && !chosen && "opacity-45" : !out && "active:scale-[0.98]",
              out && "opacity-30 grayscale",
            )}
          >
            <Avatar
              id={option.userId}
              name={option.name}
              photo={photoSource(option.photoId)}
              size="fill"
              sizes={OPTION_SIZES}
              concealName
              eager
              className="block"
            />
            <DigitHint digit={index + 1} className="absolute top-2.5 left-2.5 opacity-90" />
            {judged ? (
              <span className="absolute inset-x-2 bottom-3 flex justify-center">
                <span className="inline-flex max-w-full items-center gap-1 truncate rounded-full bg-surface px-2.5 py-0.5 text-sm font-semibold text-ink">
                  {right ? <Icon name="check" size={16} /> : null}
                  <span className="truncate">{option.name}</span>
                </span>
              </span>
            ) : null}
          </button>
        );
      })}
    </div>
  );
}
