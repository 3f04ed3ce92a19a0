"use client";
import { Modal, type ModalProps } from "./Modal.tsx";
import { sheetPopupClass, sheetViewportClass } from "./popup-class.ts";

export type SheetProps = ModalProps;

/** Work beside the page: rises from the bottom on a phone, stands in the middle on a desktop. */
export function Sheet(props: SheetProps) {
  return <Modal {...props} viewportClass={sheetViewportClass} popupClass={sheetPopupClass} />;
}
