import { cx } from "@namegame/ui";
import { t } from "../../strings/index.ts";
import { DrawnFace, type Look } from "./DrawnFace.tsx";

type Person = Look & { name?: string; tint: number };

/** Nine neighbours; the ones with a name are those already met. */
const PEOPLE: Person[] = [
  { skin: "c", hair: "ink", cut: "bun", tint: 1, name: "Ama" },
  { skin: "a", hair: "sand", cut: "short", tint: 7, extra: "beard", name: "Jonas" },
  { skin: "b", hair: "ink", cut: "bob", tint: 3, name: "Mei" },
  { skin: "d", hair: "ink", cut: "crop", tint: 5 },
  { skin: "a", hair: "ash", cut: "waves", tint: 10, extra: "glasses", name: "Ruth" },
  { skin: "c", hair: "ink", cut: "scarf", tint: 8 },
  { skin: "b", hair: "umber", cut: "curls", tint: 6 },
  { skin: "d", hair: "ink", cut: "curls", tint: 2, name: "Tomi" },
  { skin: "a", hair: "rust", cut: "long", tint: 4 },
];

/** The product in one picture: faces, and the names being learned under them. */
export function FaceWall() {
  return (
    <div role="img" aria-label={t.landing.facesAlt} className="mx-auto w-full max-w-[30rem]">
      <div aria-hidden="true" className="grid grid-cols-3 gap-x-4 gap-y-5">
        {PEOPLE.map((person, index) => (
          <figure key={index} className="m-0 text-center">
            <span className={cx("face-shape tinted block overflow-hidden", `tint-${person.tint}`)}>
              <DrawnFace {...person} />
            </span>
            <figcaption className="mt-2 flex h-7 items-center justify-center font-name font-bold">
              {person.name ? (
                <span className={`name-written name-written-${index}`}>{person.name}</span>
              ) : (
                <span className="h-1 w-12 rounded-full bg-line" />
              )}
            </figcaption>
          </figure>
        ))}
      </div>
    </div>
  );
}
