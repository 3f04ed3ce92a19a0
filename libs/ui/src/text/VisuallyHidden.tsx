import type { ElementType, ReactNode } from "react";

/** Read aloud, not drawn. */
export function VisuallyHidden({ as: Tag = "span", children }: { as?: ElementType; children: ReactNode }) {
  return <Tag className="sr-only">{children}</Tag>;
}
