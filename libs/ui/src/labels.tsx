"use client";
import { createContext, useContext, type ReactNode } from "react";

/** The few words primitives say by themselves; the app passes them from its catalogue. */
export type UiLabels = {
  close: string;
  undo: string;
  clear: string;
  notifications: string;
};

const Labels = createContext<UiLabels | null>(null);

export function LabelsProvider({ labels, children }: { labels: UiLabels; children: ReactNode }) {
  return <Labels value={labels}>{children}</Labels>;
}

/** @throws when no UiProvider stands above: an unlabelled button must not reach a screen reader. */
export function useUiLabels(): UiLabels {
  const labels = useContext(Labels);
  if (!labels) throw new Error("UiProvider is missing above this component");
  return labels;
}
