import { cx } from "../cx.ts";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "md" | "lg";
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; wide?: boolean };

const VARIANT: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  secondary: "bg-surface text-ink border border-edge hover:bg-sunken",
  quiet: "text-accent hover:bg-accent-soft hover:text-on-accent-soft",
  danger: "bg-danger text-on-danger hover:bg-danger-strong",
};
const SIZE: Record<ButtonSize, string> = {
  md: "min-h-11 px-5 text-base",
  lg: "min-h-14 px-7 text-lg",
};

/** The look of a button for anything that is one: `<Link className={buttonClass()}>`. */
export function buttonClass({ variant = "primary", size = "md", wide }: ButtonLook = {}): string {
  return cx(
    "relative inline-flex items-center justify-center gap-2 rounded-full py-2 text-center leading-tight font-semibold no-underline select-none",
    "transition-[background-color,color,scale] duration-150 active:scale-[0.98]",
    "aria-disabled:pointer-events-none not-aria-busy:aria-disabled:opacity-55",
    VARIANT[variant],
    SIZE[size],
    wide && "w-full",
  );
}
