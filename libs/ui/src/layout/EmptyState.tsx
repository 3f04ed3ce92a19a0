import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import { Icon } from "../icon/Icon.tsx";
import type { IconName } from "../icon/shapes.tsx";

export type EmptyStateProps = {
  icon: IconName;
  /** What will be here: "No messages yet". */
  title: ReactNode;
  /** What to do next, in one sentence. */
  children?: ReactNode;
  /** The button that does it. */
  action?: ReactNode;
  /** `h1` when it is the whole page. */
  headingLevel?: 1 | 2 | 3;
  className?: string;
};

export function EmptyState(props: EmptyStateProps) {
  const { icon, title, children, action, headingLevel = 2, className } = props;
  const Heading = `h${headingLevel}` as "h1" | "h2" | "h3";
  return (
    <div className={cx("mx-auto flex max-w-md flex-col items-center px-4 py-10 text-center", className)}>
      <span className="face-shape mb-5 grid size-20 place-items-center bg-accent-soft text-on-accent-soft">
        <Icon name={icon} size={40} />
      </span>
      <Heading className="m-0 text-xl">{title}</Heading>
      {children ? <div className="mt-2 text-ink-soft">{children}</div> : null}
      {action ? <div className="mt-6 flex flex-wrap justify-center gap-3">{action}</div> : null}
    </div>
  );
}
