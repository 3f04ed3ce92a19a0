"use client";
import { useEffect, useRef } from "react";

/** For the element that begins a step: it takes the focus when the step appears, so that it is never lost and screen readers begin there. */
export function useStepFocus<E extends HTMLElement>(take = true) {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (take) ref.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [take]);
  return ref;
}
