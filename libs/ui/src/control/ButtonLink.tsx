import type { ComponentProps, ElementType, ReactNode } from "react";
import { cx } from "../cx.ts";
import { Icon } from "../icon/Icon.tsx";
import type { IconName } from "../icon/shapes.tsx";
import { buttonClass, type ButtonLook } from "./button-class.ts";

export type ButtonLinkProps = Omit<ComponentProps<"a">, "href"> &
  ButtonLook & {
    href: string;
    /** The link component of the app's router; a plain `a` by default. */
    as?: ElementType;
    icon?: IconName;
    children: ReactNode;
  };

/** A link that looks like a button: for going somewhere, never for doing something. */
export function ButtonLink(props: ButtonLinkProps) {
  const { as: Tag = "a", variant, size, wide, icon, className, children, ...link } = props;
  return (
    <Tag {...link} className={cx(buttonClass({ variant, size, wide }), className)}>
      {icon ? <Icon name={icon} size={20} /> : null}
      {children}
    </Tag>
  );
}
