/** The look of a box that takes text; 16 px at least, or iOS zooms the page on focus. */
export const inputClass =
  "w-full border border-edge bg-surface px-4 py-2.5 text-base text-ink placeholder:text-ink-soft " +
  "focus-visible:outline-offset-0 data-invalid:border-danger data-invalid:border-2 aria-invalid:border-danger aria-invalid:border-2 disabled:opacity-60";
