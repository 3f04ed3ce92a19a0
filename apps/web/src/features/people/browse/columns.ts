/** The measures of `.face-grid` in tokens.css: cells of at least 8.25rem or 42 % of the window, 0.875rem apart. */
const CELL_REM = 8.25;
const CELL_SHARE = 0.42;
const GAP_REM = 0.875;

/** Rows are read at a glance up to here; wider, two stand side by side. The same length as `@3xl` of the list's container. */
const TWO_ROWS_REM = 48;

/** How many columns of rows the list has at this width; in CSS pixels. */
export function rowColumnsAt({ width, rem }: { width: number; rem: number }): number {
  return width >= TWO_ROWS_REM * rem ? 2 : 1;
}

/** How many columns `.face-grid` has at this width; all in CSS pixels. */
export function columnsAt({ width, windowWidth, rem }: { width: number; windowWidth: number; rem: number }): number {
  const cell = Math.min(CELL_REM * rem, CELL_SHARE * windowWidth);
  const gap = GAP_REM * rem;
  return Math.max(1, Math.floor((width + gap) / (cell + gap)));
}
