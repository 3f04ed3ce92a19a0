/** The key that chooses an option, where there is a keyboard to press it on. */
export function DigitHint({ digit, className }: { digit: number; className?: string }) {
  return (
    <kbd
      aria-hidden="true"
      className={`hidden size-7 shrink-0 place-items-center rounded-sm bg-sunken font-sans text-sm font-semibold text-ink-soft [@media(hover:hover)]:grid ${className ?? ""}`}
    >
      {digit}
    </kbd>
  );
}
