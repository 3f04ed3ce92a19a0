import type { Game } from "@namegame/contract";
import { Avatar } from "@namegame/ui";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { SpeakButton } from "../../people/components/SpeakButton.tsx";
import { Standings } from "../game/Standings.tsx";

// As many as fit below a long name on two lines; the end shows more.
const SHOWN = 3;

/** The name, as large as it goes beside its face; who was fastest; how it stands. */
export function ScreenReveal({ game }: { game: Game }) {
  const { reveal } = game;
  if (!reveal?.person) {
    return (
      <div className="grid flex-1 place-content-center gap-[2vmin] text-center" role="status">
        <h1 className="m-0 text-[8vmin] leading-tight">{t.play.gone}</h1>
        <p className="m-0 text-[4.5vmin]">{t.play.goneText}</p>
      </div>
    );
  }
  const { person, right, answered, fastest } = reveal;
  const words = aside(person);
  return (
    <div className="grid flex-1 items-center gap-[5vmin] landscape:grid-cols-[auto_1fr]">
      <span className="mx-auto block w-[min(66vmin,42vw)]">
        <Avatar id={person.userId} name={person.name} photo={photoSource(person.photoId)} size="fill" sizes="66vmin" eager />
      </span>
      <div className="flex min-w-0 flex-col gap-[3.5vmin]">
        <div role="status">
          <h1 className="m-0 animate-arrive text-[min(12vmin,8vw)] leading-none break-words">{person.name}</h1>
          {words || person.voiceId ? (
            <div className="mt-[1.5vmin] flex items-center gap-[2vmin] text-[5vmin] leading-tight text-ink-soft">
              {person.voiceId ? <SpeakButton person={person} className="size-[max(2.75rem,8vmin)]! bg-sunken [&_svg]:size-[60%]" /> : null}
              {words}
            </div>
          ) : null}
          <p className="m-0 mt-[1.5vmin] text-[4.4vmin] font-semibold tabular-nums">
            {right === 0 ? t.play.nobodyKnew : t.play.knew(right, answered)}
          </p>
        </div>
        {fastest.length > 0 ? (
          <section aria-label={t.play.fastest}>
            <h2 className="m-0 mb-[1vmin] text-[3.2vmin] font-semibold text-ink-soft">{t.play.fastest}</h2>
            <ol className="m-0 flex list-none flex-wrap gap-x-[3vmin] gap-y-[1.5vmin] p-0">
              {fastest.map((one) => (
                <li key={one.userId} className="flex animate-arrive items-center gap-[1.5vmin]">
                  <span className="w-[8vmin]">
                    <Avatar id={one.userId} name={one.name} photo={photoSource(one.photoId)} size="fill" sizes="8vmin" eager />
                  </span>
                  <span className="text-[3.2vmin] leading-tight">
                    <span className="block max-w-[26vmin] truncate font-name font-bold">{one.name}</span>
                    <span className="text-ink-soft tabular-nums">{t.play.inSeconds(one.elapsedMs)}</span>
                  </span>
                </li>
              ))}
            </ol>
          </section>
        ) : null}
        <section aria-label={t.play.standings}>
          <h2 className="m-0 mb-[1vmin] text-[3.2vmin] font-semibold text-ink-soft">{t.play.standings}</h2>
          <Standings standings={game.standings.slice(0, SHOWN)} className="text-[3.2vmin]" />
        </section>
      </div>
    </div>
  );
}

function aside({ calledBy, respelling }: { calledBy: string | null; respelling: string | null }): string {
  return [calledBy ? t.play.calledBy(calledBy) : null, respelling].filter((part) => part !== null).join(" · ");
}
