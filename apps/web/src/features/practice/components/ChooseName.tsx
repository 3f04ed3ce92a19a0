import { cx, Icon } from "@namegame/ui";
import { t } from "../../../strings/index.ts";
import { DigitHint } from "./DigitHint.tsx";
import type { ChoiceProps } from "./given.ts";

/** Three large names, lowest on the screen, where the thumb is. */
export function ChooseName({ card, given, judged, outId, onChoose }: ChoiceProps) {
  return (
    <div role="group" aria-label={t.practice.chooseName} className="flex flex-col gap-2.5">
      {card.options.map((option, index) => {
        const right = judged && option.userId === card.person.userId;
        const chosen = given?.chosenId === option.userId;
        const out = outId === option.userId;
        return (
          <button
            key={option.userId}
            type="button"
            aria-disabled={judged || out || undefined}
            onClick={() => !judged && !out && onChoose({ chosenId: option.userId })}
            className={cx(
              "flex min-h-15 w-full items-center gap-3 rounded-xl border-2 px-4 py-2 text-left font-name text-lg leading-tight font-semibold transition-[background-color,border-color,opacity,scale] duration-200",
              right && "border-accent bg-accent-soft text-on-accent-soft",
              !right && chosen && "border-honey bg-honey-soft text-on-honey-soft",
              !right && !chosen && "border-edge bg-surface text-ink",
              judged ? !right && !chosen && "opacity-45" : !out && "hover:bg-sunken active:scale-[0.98]",
              out && "line-through opacity-45",
            )}
          >
            <DigitHint digit={index + 1} />
            <span className="min-w-0 flex-1 break-words">{option.name}</span>
            {right ? <Icon name="check" /> : null}
          </button>
        );
      })}
    </div>
  );
}
