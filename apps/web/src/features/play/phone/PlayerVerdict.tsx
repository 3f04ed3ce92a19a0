"use client";
import type { GameView } from "@namegame/live";
import { t } from "../../../strings/index.ts";
import { SpeakButton } from "../../people/components/SpeakButton.tsx";

/** What became of one's answer, said calmly and announced. It keeps its room, so that the answers below do not move. */
export function PlayerVerdict({ view }: { view: GameView }) {
  const { game, seat } = view.scene;
  const person = game.state === "reveal" ? game.reveal?.person : null;
  return (
    <div className="flex min-h-15 items-center justify-center gap-1">
      <div role="status">
        <Words view={view} />
      </div>
      {person && !seat.sitsOut ? <SpeakButton person={person} /> : null}
    </div>
  );
}

function Words({ view }: { view: GameView }) {
  const { game, seat } = view.scene;
  if (game.state === "asking") return <WhileAsking view={view} />;
  if (!game.reveal) return null;
  const { person } = game.reveal;
  if (!person) return <p className="m-0 text-ink-soft">{t.play.goneText}</p>;
  const right = seat.correct === true;
  return (
    <>
      {seat.sitsOut ? null : (
        <p className={`m-0 text-lg font-semibold ${right ? "text-accent" : "text-ink"}`}>
          {right ? t.play.right(person.name) : t.play.wrong(person.name)}
        </p>
      )}
      <p className="m-0 text-sm text-ink-soft">
        {seat.sitsOut ? null : aside(person)}
        {right || seat.sitsOut ? null : missText(view)}
      </p>
      {seat.gained ? (
        <p className="m-0 flex items-center justify-center gap-2 font-semibold">
          <span className="animate-arrive rounded-full bg-honey px-3 py-0.5 text-on-honey tabular-nums">
            <span aria-hidden="true">{t.play.gained(seat.gained)}</span>
            <span className="sr-only">{t.play.gainedSpoken(seat.gained)}</span>
          </span>
          {right && seat.streak > 1 ? <span className="text-ink-soft">{t.play.streak(seat.streak)}</span> : null}
        </p>
      ) : null}
    </>
  );
}

function WhileAsking({ view: { scene, own } }: { view: GameView }) {
  const { question } = scene.game;
  const { seat } = scene;
  if (seat.sitsOut) return <p className="m-0 text-ink-soft">{t.play.aboutYouText}</p>;
  if (seat.waits) return <p className="m-0 text-ink-soft">{t.play.nextOneText}</p>;
  if (own?.state === "refused") return <p className="m-0 text-ink-soft">{own.code === "too_late" ? t.play.tooLate : t.play.notTaken}</p>;
  if (own?.state === "sending") return <p className="m-0 text-ink-soft">{t.play.sending}</p>;
  if (!seat.answer) return null;
  const said = seat.answer.typed ?? question?.options.find(({ userId }) => userId === seat.answer?.chosenId)?.name;
  return (
    <p className="m-0">
      <span className="font-semibold">{said ? t.play.youSaid(said) : t.play.youChose}</span>
      <span className="block text-sm text-ink-soft">{t.play.waitForOthers}</span>
    </p>
  );
}

/** How the name is said, before what else is told. */
function aside({ calledBy, respelling }: { calledBy: string | null; respelling: string | null }): string {
  return [calledBy && t.play.calledBy(calledBy), respelling]
    .filter((part) => part !== null)
    .map((part) => `${part}. `)
    .join("");
}

/** Why nothing was gained: the bell, silence, or another name. */
function missText({ scene: { seat }, own }: GameView): string {
  if (seat.answer) return t.play.another;
  if (own?.state === "refused" && own.code === "too_late") return t.play.tooLate;
  return own ? t.play.notTaken : t.play.noAnswer;
}
