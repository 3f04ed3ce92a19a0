/** The veil behind a modal; fades, and covers the page while iOS moves its bars. */
export const veilClass =
  "fixed inset-0 min-h-dvh bg-veil transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0 supports-[-webkit-touch-callout:none]:absolute";

const panel =
  "relative flex flex-col gap-4 overflow-y-auto overscroll-contain bg-surface p-6 text-ink shadow-lift outline-none transition-[translate,scale,opacity] duration-250 ease-soft";

const centred =
  "max-h-[calc(100dvh-2rem)] w-[min(30rem,calc(100vw-2rem))] rounded-xl data-ending-style:scale-[0.97] data-ending-style:opacity-0 data-starting-style:scale-[0.97] data-starting-style:opacity-0";

const fromBelow =
  "max-sm:max-h-[calc(100dvh-3rem)] max-sm:w-full max-sm:rounded-t-xl max-sm:pb-[calc(1.5rem+env(safe-area-inset-bottom))] max-sm:data-ending-style:translate-y-full max-sm:data-starting-style:translate-y-full " +
  "sm:max-h-[calc(100dvh-2rem)] sm:w-[min(30rem,calc(100vw-2rem))] sm:rounded-xl sm:data-ending-style:scale-[0.97] sm:data-ending-style:opacity-0 sm:data-starting-style:scale-[0.97] sm:data-starting-style:opacity-0";

export const dialogPopupClass = `${panel} ${centred}`;
export const sheetPopupClass = `${panel} ${fromBelow}`;
export const dialogViewportClass = "fixed inset-0 z-50 grid place-items-center p-4";
export const sheetViewportClass = "fixed inset-0 z-50 grid max-sm:items-end sm:place-items-center sm:p-4";
