import { useId, type ReactNode } from "react";
import { cx } from "../cx.ts";

export type SectionProps = {
  title: ReactNode;
  /** A quiet link or button at the end of the title's line. */
  action?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** A titled part of a page, named for assistive technology by its h2. */
export function Section({ title, action, children, className }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cx("mt-8 first:mt-0", className)}>
      <div className="mb-3 flex min-h-11 items-center justify-between gap-4">
        <h2 id={id} className="m-0 text-xl">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
