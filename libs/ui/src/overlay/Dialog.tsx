"use client";
import { Modal, type ModalProps } from "./Modal.tsx";
import { dialogPopupClass, dialogViewportClass } from "./popup-class.ts";

export type DialogProps = ModalProps;

/** A question in the middle of the screen, on every device. */
export function Dialog(props: DialogProps) {
  return <Modal {...props} viewportClass={dialogViewportClass} popupClass={dialogPopupClass} />;
}
