import type { ReactNode } from "react";
import { cx } from "../cx.ts";

export type PageProps = {
  title: ReactNode;
  /** One quiet line under the title. */
  subtitle?: ReactNode;
  /** A back link above the title (an IconButton look-alike or a plain link). */
  back?: ReactNode;
  /** Buttons beside the title; below it on a phone. */
  actions?: ReactNode;
  /** `narrow`: forms and reading (36rem). `wide`: grids and lists (72rem). */
  width?: "narrow" | "wide";
  /** The title is only for assistive technology (the page shows it another way). */
  hideTitle?: boolean;
  children: ReactNode;
};

/** The frame of a feature page inside the shell: one h1, one width, one rhythm. */
export function Page(props: PageProps) {
  const { title, subtitle, back, actions, width = "wide", hideTitle, children } = props;
  return (
    <div className={cx("mx-auto w-full px-4 pt-4 pb-10 sm:px-6 md:pt-8 lg:px-10", width === "narrow" ? "max-w-[40rem]" : "max-w-[76rem]")}>
      <header className={hideTitle ? "sr-only" : "mb-6 md:mb-8"}>
        {back ? <div className="-ml-2 mb-1">{back}</div> : null}
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
          <div className="min-w-0">
            <h1 className="m-0 text-2xl">{title}</h1>
            {subtitle ? <p className="m-0 mt-1 text-ink-soft">{subtitle}</p> : null}
          </div>
          {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
        </div>
      </header>
      {children}
    </div>
  );
}
