import { cx } from "../cx.ts";

export type SkeletonProps = {
  /** `face`: square in the face's shape; `line`: one line of text; `box`: takes its size from className. */
  shape?: "face" | "line" | "box";
  className?: string;
};

const SHAPE = {
  face: "face-shape aspect-square",
  line: "h-[1em] my-[0.275em] rounded-full",
  box: "rounded-lg",
};

/** Stands in the place of what is coming, in its size. Put `aria-busy` on the region around. */
export function Skeleton({ shape = "line", className }: SkeletonProps) {
  return <span aria-hidden="true" className={cx("block animate-breathe bg-sunken", SHAPE[shape], className)} />;
}

/** The face grid before its people: same cells, same heights. */
export function FaceGridSkeleton({ count = 8 }: { count?: number }) {
  return (
    <div aria-hidden="true" className="face-grid">
      {Array.from({ length: count }, (_, i) => (
        <div key={i}>
          <Skeleton shape="face" />
          <Skeleton className="mx-auto mt-3 w-2/3" />
        </div>
      ))}
    </div>
  );
}

/** Rows of a list before they come: same heights as ListRow. */
export function ListSkeleton({ count = 6 }: { count?: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: count }, (_, i) => (
        <div key={i} className="flex min-h-18 items-center gap-3.5 px-3 py-2">
          <Skeleton shape="face" className="size-14 shrink-0" />
          <div className="flex-1">
            <Skeleton className="w-2/5" />
            <Skeleton className="w-3/5 text-sm" />
          </div>
        </div>
      ))}
    </div>
  );
}
