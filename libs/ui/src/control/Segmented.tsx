"use client";
import { useId } from "react";
import { cx } from "../cx.ts";
import { Icon } from "../icon/Icon.tsx";
import type { IconName } from "../icon/shapes.tsx";

export type SegmentedProps<V extends string> = {
  /** Read before the choices: "Show". */
  label: string;
  options: { value: V; label: string; icon?: IconName; count?: number }[];
  value: V;
  onValueChange: (value: V) => void;
  /** Only icons are drawn; labels stay for assistive technology. */
  iconsOnly?: boolean;
  className?: string;
};

/** One of a few, as real radio buttons: arrows move, the choice is announced. */
export function Segmented<V extends string>(props: SegmentedProps<V>) {
  const { label, options, value, onValueChange, iconsOnly, className } = props;
  const name = useId();
  return (
    <fieldset className={cx("inline-flex max-w-full min-w-0 rounded-full bg-sunken p-1", className)}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          title={iconsOnly ? option.label : undefined}
          className={cx(
            "relative flex min-h-11 min-w-11 flex-auto cursor-pointer items-center justify-center gap-1.5 rounded-full text-sm font-semibold whitespace-nowrap text-ink-soft transition-colors duration-150",
            "has-checked:bg-raised has-checked:text-ink has-checked:shadow-soft has-focus-visible:outline-3 has-focus-visible:outline-focus",
            iconsOnly ? "px-3" : "px-3 sm:px-4",
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValueChange(option.value)}
            className="sr-only"
          />
          {option.icon ? <Icon name={option.icon} size={20} /> : null}
          <span className={iconsOnly ? "sr-only" : undefined}>{option.label}</span>
          {option.count === undefined ? null : <span className="font-normal tabular-nums">{option.count}</span>}
        </label>
      ))}
    </fieldset>
  );
}
