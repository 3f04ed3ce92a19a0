import type { ComponentProps } from "react";
import { cx } from "../cx.ts";

export type CardProps = ComponentProps<"section"> & {
  tone?: "plain" | "accent" | "honey";
  /** No inner padding: for lists and pictures that reach the edge. */
  flush?: boolean;
};

const TONE = {
  plain: "bg-surface text-ink shadow-soft",
  accent: "bg-accent-soft text-on-accent-soft",
  honey: "bg-honey-soft text-on-honey-soft",
};

export function Card({ tone = "plain", flush, className, ...section }: CardProps) {
  return <section {...section} className={cx("rounded-xl", TONE[tone], flush ? "overflow-hidden" : "p-5 sm:p-6", className)} />;
}
