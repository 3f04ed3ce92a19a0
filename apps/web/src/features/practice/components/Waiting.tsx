import type { PracticeCard } from "@namegame/contract";
import { Avatar, Button } from "@namegame/ui";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";

/** How many faces wait above the button; so many stand in a row on the smallest phone. */
const FACES = 5;

export interface WaitingProps {
  /** In place of how many are due. */
  title?: string | undefined;
  cards: readonly PracticeCard[];
  due: number;
  fresh: number;
  minutes: number;
  busy: boolean;
  onStart: () => void;
}

/** Who waits in a session, how long it takes, and its beginning. */
export function Waiting({ title, cards, due, fresh, minutes, busy, onStart }: WaitingProps) {
  return (
    <div className="flex flex-col items-center gap-8 rounded-2xl bg-surface px-5 pt-10 pb-6 text-center shadow-soft">
      <Faces cards={cards} />
      <div>
        <p className="m-0 font-name text-3xl font-bold">{title ?? (due > 0 ? t.practice.due(due) : t.practice.startNew)}</p>
        <p className="m-0 mt-1 text-lg text-ink-soft">
          {due > 0 && fresh > 0 ? `${t.practice.andFresh(fresh)}, ` : null}
          {t.practice.about(minutes)}
        </p>
      </div>
      <Button size="lg" wide busy={busy} onClick={onStart}>
        {t.practice.start}
      </Button>
    </div>
  );
}

function Faces({ cards }: { cards: readonly PracticeCard[] }) {
  const shown = cards.filter((card) => card.person.photoId !== null).slice(0, FACES);
  return (
    <span aria-hidden="true" className="flex flex-wrap justify-center">
      {shown.map(({ person }) => (
        <span key={person.userId} className="face-shape -mx-2.5 bg-surface p-1">
          <Avatar id={person.userId} name={person.name} photo={photoSource(person.photoId)} size="md" concealName eager className="block" />
        </span>
      ))}
    </span>
  );
}
