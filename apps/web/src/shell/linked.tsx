import {
  ButtonLink as UiButtonLink,
  FaceCard as UiFaceCard,
  ListRow as UiListRow,
  type ButtonLinkProps,
  type FaceCardProps,
  type ListRowProps,
} from "@namegame/ui";
import Link from "next/link";

/** The linking primitives bound to the app's router, so that no page reloads by accident. */
export function ButtonLink(props: Omit<ButtonLinkProps, "as">) {
  return <UiButtonLink as={Link} {...props} />;
}

export function FaceLink(props: Omit<FaceCardProps, "as" | "onClick"> & { href: string }) {
  return <UiFaceCard as={Link} {...props} />;
}

export function RowLink(props: Omit<ListRowProps, "as" | "onClick"> & { href: string }) {
  return <UiListRow as={Link} {...props} />;
}
