"use client";
import { useEffect } from "react";

/** Tells keepPress that the page hears now. Stands last in the document: its effect comes after all others'. */
export function AwakeNotice() {
  useEffect(() => void dispatchEvent(new Event("namegame-awake")), []);
  return null;
}
