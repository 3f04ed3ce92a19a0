"use client";
import { Tooltip } from "@base-ui/react/tooltip";
import type { ReactNode } from "react";
import { LabelsProvider, type UiLabels } from "./labels.tsx";
import { ToastProvider } from "./overlay/toast.tsx";

/** Once, around the app: words of the primitives, toasts, tooltips. */
export function UiProvider({ labels, children }: { labels: UiLabels; children: ReactNode }) {
  return (
    <LabelsProvider labels={labels}>
      <Tooltip.Provider>
        <ToastProvider>{children}</ToastProvider>
      </Tooltip.Provider>
    </LabelsProvider>
  );
}
