import type { PracticeCard } from "@namegame/contract";
import { Avatar, Icon } from "@namegame/ui";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { standsInVoice } from "../session/clue.ts";
import { FACE_SIZES } from "../session/photos-shown.ts";
import type { Progress } from "../session/session.ts";
import { Facts } from "./Facts.tsx";
import { HearThem } from "./HearThem.tsx";

/** The face that is asked about; a person without a photo is asked by what is known of them, or by their voice, never by a drawn stand-in. */
export function Subject({ card, progress, id }: { card: PracticeCard; progress: Progress; id?: string }) {
  const photo = photoSource(card.person.photoId);
  if (photo) {
    return (
      <span id={id} className="block w-[min(100cqw,100cqh)] max-w-[26rem] md:w-full">
        <Avatar
          id={card.person.userId}
          name={card.person.name}
          photo={photo}
          size="fill"
          sizes={FACE_SIZES}
          alt={t.practice.photoAlt(progress.place, progress.total)}
          concealName
          eager
        />
      </span>
    );
  }
  const byVoice = standsInVoice(card);
  return (
    <div id={id} className="w-full max-w-[26rem] rounded-2xl bg-surface p-6 text-center shadow-soft">
      <span className="sr-only">{t.practice.factAlt(progress.place, progress.total)}. </span>
      <span className="face-shape mx-auto mb-4 grid size-16 place-items-center bg-honey-soft text-on-honey-soft">
        <Icon name="wave" size={32} />
      </span>
      {byVoice ? <HearThem person={card.person} label={t.practice.hearThem} /> : <Facts card={card} className="text-lg" />}
    </div>
  );
}
