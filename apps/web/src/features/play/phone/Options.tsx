import type { Question } from "@namegame/contract";
import type { GameView } from "@namegame/live";
import { Avatar, cx, Icon } from "@namegame/ui";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { DigitHint } from "../../practice/components/DigitHint.tsx";
import { OPTION_SIZES } from "../../practice/session/photos-shown.ts";
import { optionsLabel } from "../game/question-text.ts";

export interface OptionsProps {
  question: Question;
  view: GameView;
  /** At the reveal; null before. */
  rightId: string | null;
  onChoose: (userId: string) => void;
}

type Option = Question["options"][number];

/** Up to four answers in reach of a thumb: names, faces, or both. The first tap counts; the others do nothing. */
export function Options({ question, view, rightId, onChoose }: OptionsProps) {
  const { game, seat } = view.scene;
  const chosenId = seat.answer?.chosenId ?? view.own?.chosenId ?? null;
  const given = seat.answer !== null || view.own !== null;
  const still = given || game.state !== "asking";
  const faces = question.kind === "name_to_face";
  return (
    <div
      role="group"
      aria-label={optionsLabel(question)}
      className={faces ? "mx-auto grid w-full max-w-[min(30rem,62dvh)] grid-cols-2 gap-3" : "flex flex-col gap-2.5"}
    >
      {question.options.map((option, index) => {
        const right = rightId === option.userId;
        const chosen = chosenId === option.userId;
        const Shown = faces ? FaceOption : NameOption;
        return (
          <button
            key={option.userId}
            type="button"
            aria-label={faces ? t.play.photoOption(index + 1) : undefined}
            aria-pressed={chosen}
            aria-disabled={still || undefined}
            onClick={() => !still && onChoose(option.userId)}
            className={cx(
              faces ? "face-shape relative p-1.5" : "flex min-h-16 w-full items-center gap-3 rounded-xl border-2 px-4 py-2 text-left",
              "transition-[background-color,border-color,opacity,scale] duration-150",
              tone({ faces, right, chosen }),
              still ? !right && !chosen && "opacity-45" : "active:scale-[0.98]",
              !still && !faces && "hover:bg-sunken",
            )}
          >
            <Shown option={option} place={index + 1} />
            {right || chosen ? <Mark right={right} judged={rightId !== null} faces={faces} /> : null}
          </button>
        );
      })}
    </div>
  );
}

function NameOption({ option, place }: { option: Option; place: number }) {
  return (
    <>
      <DigitHint digit={place} />
      {option.photoId ? <Avatar id={option.userId} name="" photo={photoSource(option.photoId)} size="sm" concealName eager /> : null}
      <span className="min-w-0 flex-1 font-name text-lg leading-tight font-semibold break-words">{option.name}</span>
    </>
  );
}

function FaceOption({ option, place }: { option: Option; place: number }) {
  return (
    <>
      <Avatar
        id={option.userId}
        name=""
        photo={photoSource(option.photoId)}
        size="fill"
        sizes={OPTION_SIZES}
        concealName
        eager
        className="block"
      />
      <DigitHint digit={place} className="absolute top-2.5 left-2.5 opacity-90" />
    </>
  );
}

function Mark({ right, judged, faces }: { right: boolean; judged: boolean; faces: boolean }) {
  // Before the bell a mark says only "yours".
  const icon = !judged || right ? "check" : "close";
  if (!faces) return <Icon name={icon} />;
  return (
    <span className="absolute right-3 bottom-3 grid size-9 place-items-center rounded-full bg-surface text-ink shadow-soft">
      <Icon name={icon} />
    </span>
  );
}

function tone({ faces, right, chosen }: { faces: boolean; right: boolean; chosen: boolean }): string {
  if (faces) return right ? "bg-accent" : chosen ? "bg-honey" : "bg-transparent";
  if (right) return "border-accent bg-accent-soft text-on-accent-soft";
  return chosen ? "border-honey bg-honey-soft text-on-honey-soft" : "border-edge bg-surface text-ink";
}
