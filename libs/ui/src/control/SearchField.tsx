"use client";
import { useRef, type ComponentProps } from "react";
import { cx } from "../cx.ts";
import { Icon } from "../icon/Icon.tsx";
import { useUiLabels } from "../labels.tsx";
import { IconButton } from "./IconButton.tsx";
import { inputClass } from "./input-class.ts";
import { useEarlyText } from "./use-early-text.ts";

export type SearchFieldProps = Omit<ComponentProps<"input">, "value" | "onChange" | "type"> & {
  /** Read by assistive technology; the placeholder is only a hint. */
  label: string;
  value: string;
  onValueChange: (value: string) => void;
};

/** Search as you type, with a button that empties it and gives the focus back. */
export function SearchField({ label, value, onValueChange, className, ...input }: SearchFieldProps) {
  const labels = useUiLabels();
  const box = useRef<HTMLInputElement>(null);
  useEarlyText(box, value);
  function clear() {
    onValueChange("");
    box.current?.focus();
  }
  return (
    <div role="search" className={cx("relative", className)}>
      <Icon name="search" size={20} className="pointer-events-none absolute top-1/2 left-4 -translate-y-1/2 text-ink-soft" />
      <input
        autoComplete="off"
        enterKeyHint="search"
        {...input}
        ref={box}
        type="search"
        aria-label={label}
        value={value}
        onChange={(event) => onValueChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && value) clear();
          input.onKeyDown?.(event);
        }}
        className={cx(inputClass, "min-h-12 rounded-full pr-12 pl-12 [&::-webkit-search-cancel-button]:hidden")}
      />
      {value ? (
        <IconButton icon="close" label={labels.clear} onClick={clear} className="absolute top-1/2 right-0.5 -translate-y-1/2" />
      ) : null}
    </div>
  );
}
