import { EmptyState, type IconName } from "@namegame/ui";
import type { ReactNode } from "react";

/** A page that stands in for one that cannot be shown: what happened, and a way on. */
export function ProblemPage(props: { icon: IconName; title: string; action: ReactNode; children: ReactNode }) {
  return (
    <div className="grid min-h-[70dvh] place-items-center">
      <EmptyState icon={props.icon} title={props.title} headingLevel={1} action={props.action}>
        {props.children}
      </EmptyState>
    </div>
  );
}
