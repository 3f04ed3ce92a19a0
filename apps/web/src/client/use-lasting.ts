"use client";
import { useEffect, useState } from "react";

/** True once `holds` has been true for so long without a break; what passes by itself is not worth a word. */
export function useLasting(holds: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!holds) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), ms);
    return () => clearTimeout(timer);
  }, [holds, ms]);
  return lasting;
}
