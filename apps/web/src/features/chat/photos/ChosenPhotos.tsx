"use client";
import { cx, Icon, IconButton, ProgressBar, Skeleton } from "@namegame/ui";
import { t } from "../../../strings/index.ts";
import type { ChosenPhoto } from "./chosen-photos.ts";
import type { Photos } from "./use-photos.ts";

/** The photos of a message that is being written: how far each is, and what can be done about it. For the composer, above the field. */
export function ChosenPhotos({ photos }: { photos: Pick<Photos, "chosen" | "retry" | "remove"> }) {
  const { chosen } = photos;
  if (chosen.length === 0) return null;
  const problems = chosen.flatMap((photo, index) => {
    const text = problemOf(photo);
    return text ? [{ key: photo.key, text: chosen.length > 1 ? t.attachments.problemOf(index + 1, text) : text }] : [];
  });
  return (
    <div className="pb-2">
      <ul aria-label={t.attachments.chosen} className="m-0 flex list-none gap-2 overflow-x-auto p-0 pt-1 pb-1">
        {chosen.map((photo, index) => (
          <Chosen key={photo.key} photo={photo} name={t.attachments.photo(index + 1, chosen.length)} photos={photos} />
        ))}
      </ul>
      <div role="status">
        {problems.map(({ key, text }) => (
          <p key={key} className="m-0 text-sm text-danger">
            {text}
          </p>
        ))}
      </div>
    </div>
  );
}

function Chosen({ photo, name, photos }: { photo: ChosenPhoto; name: string; photos: Pick<Photos, "retry" | "remove"> }) {
  const bad = photo.step === "failed" || photo.step === "refused";
  const going = photo.step === "waiting" || photo.step === "sending";
  return (
    <li className={cx("relative size-24 shrink-0 overflow-hidden rounded-lg bg-sunken", bad && "ring-2 ring-danger ring-inset")}>
      {photo.picture ? (
        <img src={photo.picture.url} alt={name} className={cx("size-full object-cover", (going || bad) && "opacity-50")} />
      ) : (
        <>
          <span className="sr-only">{name}</span>
          {bad ? <Icon name="alert" className="absolute inset-0 m-auto text-danger" /> : <Skeleton shape="box" className="size-full" />}
        </>
      )}
      {photo.step === "failed" ? (
        <IconButton
          icon="refresh"
          label={t.attachments.retry(name)}
          variant="filled"
          onClick={() => photos.retry(photo.key)}
          className="absolute bottom-1 left-1"
        />
      ) : null}
      {photo.step === "sending" ? (
        <ProgressBar label={t.attachments.sending(name)} value={photo.share} max={1} className="absolute inset-x-2 bottom-2" />
      ) : null}
      <button
        type="button"
        aria-label={t.attachments.remove(name)}
        title={t.attachments.remove(name)}
        onClick={() => photos.remove(photo.key)}
        // The target is 44 px; what is seen is smaller, so that the photo is.
        className="absolute top-0 right-0 grid size-11 place-items-start justify-end p-1"
      >
        <span className="grid size-7 place-items-center rounded-full bg-surface text-ink shadow-soft">
          <Icon name="close" size={16} />
        </span>
      </button>
    </li>
  );
}

function problemOf(photo: ChosenPhoto): string | null {
  if (photo.step === "refused") return t.attachments.refusals[photo.reason];
  if (photo.step !== "failed") return null;
  return photo.code === "unavailable" || photo.code === "internal" ? t.attachments.failed : t.faults[photo.code];
}
