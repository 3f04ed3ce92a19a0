import { cx } from "../cx.ts";
import { initials } from "./initials.ts";
import { Photo, type PhotoSource } from "./Photo.tsx";
import { tintOf } from "./tint.ts";

export type AvatarSize = "2xs" | "xs" | "sm" | "md" | "lg" | "xl" | "fill";

export type AvatarProps = {
  /** Stable id of the person or group; decides the tint. */
  id: string;
  name: string;
  photo?: PhotoSource | null;
  size?: AvatarSize;
  /**
   * Leave out where the name stands beside the face (most places): the picture is then decoration.
   * Give it where the face stands alone ("Ama Mensah"), or where the name must not be said ("Photo, person 3 of 7").
   */
  alt?: string;
  /** Practice: no initials, not even while the photo loads; they would give the answer away. */
  concealName?: boolean;
  /** `sizes` of the image for `fill`; the fixed sizes know their own. */
  sizes?: string;
  /** Load at once (first screen), otherwise when near the viewport. */
  eager?: boolean;
  /** A dot at the corner: the person is here now. Said in words beside the face. */
  here?: boolean;
  className?: string;
};

const BOX: Record<AvatarSize, string> = {
  "2xs": "size-5 text-[0.5rem]",
  xs: "size-7 text-[0.6875rem]",
  sm: "size-10 text-sm",
  md: "size-14 text-lg",
  lg: "size-24 text-[1.75rem]",
  xl: "size-40 text-[2.75rem]",
  fill: "w-full aspect-square @container",
};
const PIXELS: Record<Exclude<AvatarSize, "fill">, string> = {
  "2xs": "20px",
  xs: "28px",
  sm: "40px",
  md: "56px",
  lg: "96px",
  xl: "160px",
};
const WITH_SHOULDERS: AvatarSize[] = ["lg", "xl", "fill"];

/** A face in its soft shape. The box has its size before the photo comes, and keeps it if none comes. */
export function Avatar({ here, className, ...props }: AvatarProps) {
  if (!here) return <Face {...props} className={className} />;
  return (
    <span className={cx("relative inline-grid shrink-0", className)}>
      <Face {...props} />
      <span aria-hidden="true" className="absolute -right-0.5 -bottom-0.5 size-3 rounded-full border-2 border-paper bg-accent" />
    </span>
  );
}

function Face(props: Omit<AvatarProps, "here">) {
  const { id, name, photo, size = "sm", alt = "", concealName = false, eager, className } = props;
  const sizes = props.sizes ?? (size === "fill" ? "(min-width: 48rem) 12rem, 45vw" : PIXELS[size]);
  const spoken = alt ? { role: "img", "aria-label": alt } : { "aria-hidden": true as const };
  return (
    <span
      {...spoken}
      className={cx(
        "face-shape tinted relative isolate inline-grid shrink-0 place-items-center overflow-hidden align-middle select-none",
        WITH_SHOULDERS.includes(size) && "tinted-shoulders",
        `tint-${tintOf(id)}`,
        BOX[size],
        className,
      )}
    >
      <Stand name={concealName ? "" : name} size={size} />
      {photo ? <Photo key={photo.src} photo={photo} sizes={sizes} eager={eager} /> : null}
    </span>
  );
}

/** What stands where no photo is: initials, or a bare head over the shoulders. */
function Stand({ name, size }: { name: string; size: AvatarSize }) {
  const letters = initials(name);
  if (letters) {
    return (
      <span
        className={cx(
          "font-name leading-none font-semibold",
          size === "fill" && "text-[27cqw]",
          WITH_SHOULDERS.includes(size) && "pb-[10%]",
        )}
      >
        {letters}
      </span>
    );
  }
  return <span className="tinted-head mb-[8%] size-[38%] rounded-full" />;
}
