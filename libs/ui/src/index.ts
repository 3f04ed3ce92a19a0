export { UiProvider } from "./UiProvider.tsx";
export type { UiLabels } from "./labels.tsx";
export { cx } from "./cx.ts";

export { Icon, type IconProps } from "./icon/Icon.tsx";
export type { IconName } from "./icon/shapes.tsx";

export { Avatar, type AvatarProps, type AvatarSize } from "./face/Avatar.tsx";
export type { PhotoSource } from "./face/Photo.tsx";
export { AvatarStack, type AvatarStackProps } from "./face/AvatarStack.tsx";
export { FaceCard, type FaceCardProps } from "./face/FaceCard.tsx";
export { initials } from "./face/initials.ts";
export { tintOf } from "./face/tint.ts";

export { Button, type ButtonProps } from "./control/Button.tsx";
export { ButtonLink, type ButtonLinkProps } from "./control/ButtonLink.tsx";
export { buttonClass, type ButtonLook } from "./control/button-class.ts";
export { IconButton, type IconButtonProps } from "./control/IconButton.tsx";
export { Field, type FieldProps } from "./control/Field.tsx";
export { TextArea, type TextAreaProps } from "./control/TextArea.tsx";
export { SearchField, type SearchFieldProps } from "./control/SearchField.tsx";
export { CodeField, type CodeFieldProps } from "./control/CodeField.tsx";
export { codeSigns, showCode, type CodeKind } from "./control/code-text.ts";
export { Switch, type SwitchProps } from "./control/Switch.tsx";
export { Segmented, type SegmentedProps } from "./control/Segmented.tsx";
export { Tabs, type TabsProps } from "./control/Tabs.tsx";

export { Dialog, type DialogProps } from "./overlay/Dialog.tsx";
export { Sheet, type SheetProps } from "./overlay/Sheet.tsx";
export { ConfirmDialog, type ConfirmDialogProps } from "./overlay/ConfirmDialog.tsx";
export { Lightbox, type LightboxProps, type LightboxPicture } from "./overlay/Lightbox.tsx";
export { Menu, type MenuItem, type MenuProps } from "./overlay/Menu.tsx";
export { Popover, type PopoverProps } from "./overlay/Popover.tsx";
export { Tooltip, type TooltipProps } from "./overlay/Tooltip.tsx";
export { useToast, type ToastOptions, type ToastTone } from "./overlay/toast.tsx";

export { VisuallyHidden } from "./text/VisuallyHidden.tsx";
export { Badge, type BadgeProps, type BadgeTone } from "./text/Badge.tsx";
export { Count, type CountProps } from "./text/Count.tsx";

export { Card, type CardProps } from "./layout/Card.tsx";
export { EmptyState, type EmptyStateProps } from "./layout/EmptyState.tsx";
export { FaceGridSkeleton, ListSkeleton, Skeleton, type SkeletonProps } from "./layout/Skeleton.tsx";
export { Banner, type BannerProps, type BannerTone } from "./layout/Banner.tsx";
export { ProgressBar, type ProgressBarProps } from "./layout/ProgressBar.tsx";
export { Page, type PageProps } from "./layout/Page.tsx";
export { Section, type SectionProps } from "./layout/Section.tsx";
export { ListRow, type ListRowProps } from "./layout/ListRow.tsx";
