import type { ReactNode } from "react";

/**
 * Every step stands alike: what is asked about above, as large as the screen leaves room for, the answers in reach of a thumb below; side by
 * side where there is room. The foot keeps its height, so that nothing moves when its button changes.
 */
export function StepFrame({
  subject,
  heading,
  children,
  foot,
}: {
  subject?: ReactNode;
  heading: ReactNode;
  children?: ReactNode;
  foot: ReactNode;
}) {
  return (
    <div className="flex flex-1 flex-col pb-4 md:grid md:grid-cols-2 md:items-center md:gap-12 md:pb-24">
      {/* A basis in length: with 0% Chromium takes the height of this size container for 0. */}
      {subject ? (
        <div className="my-2 grid flex-[1_0_8rem] place-items-center max-md:[container-type:size] md:justify-items-end">{subject}</div>
      ) : null}
      <div
        className={
          subject
            ? "flex w-full flex-col gap-3 md:max-w-[24rem]"
            : "flex w-full flex-1 flex-col gap-3 md:col-span-2 md:mx-auto md:max-w-[30rem] md:flex-none"
        }
      >
        {subject ? heading : <div className="flex flex-1 flex-col justify-center">{heading}</div>}
        {children}
        <div className="flex min-h-14 items-center justify-center gap-2">{foot}</div>
      </div>
    </div>
  );
}
