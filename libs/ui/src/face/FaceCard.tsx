import type { ElementType, ReactNode } from "react";
import { cx } from "../cx.ts";
import { Avatar } from "./Avatar.tsx";
import type { PhotoSource } from "./Photo.tsx";

export type FaceCardProps = {
  id: string;
  name: string;
  photo?: PhotoSource | null;
  /** Small line under the name: "met just now", a nickname. One line, cut with an ellipsis. */
  detail?: ReactNode;
  /** A Badge laid on the lower edge of the face. */
  badge?: ReactNode;
  href?: string;
  /** The link component of the app's router; a plain `a` by default. */
  as?: ElementType;
  onClick?: () => void;
  /** Chosen in a picker: drawn with a ring and told to assistive technology. */
  selected?: boolean;
  eager?: boolean;
  className?: string;
};

/** A large face with its name, for grids (`<ul class="face-grid">`). */
export function FaceCard(props: FaceCardProps) {
  const { id, name, photo, detail, badge, href, as, onClick, selected, eager, className } = props;
  const Tag: ElementType = href ? (as ?? "a") : onClick ? "button" : "div";
  const role = href ? { href } : onClick ? { type: "button", onClick, "aria-pressed": selected } : {};
  return (
    <Tag {...role} className={cx("group block w-full min-w-0 rounded-xl text-center text-ink no-underline", className)}>
      <span className="relative block">
        <Avatar
          id={id}
          name={name}
          photo={photo}
          size="fill"
          eager={eager}
          className={cx(
            "transition-transform duration-300 ease-soft",
            (href || onClick) && "group-hover:scale-[1.02] group-active:scale-[0.985]",
            selected && "ring-4 ring-accent ring-offset-2 ring-offset-paper",
          )}
        />
        {badge ? <span className="absolute inset-x-0 -bottom-2 flex justify-center *:ring-2 *:ring-paper">{badge}</span> : null}
      </span>
      <span className="mt-2.5 block truncate font-name text-base leading-snug font-semibold">{name}</span>
      {detail ? <span className="block truncate text-sm leading-snug text-ink-soft">{detail}</span> : null}
    </Tag>
  );
}
