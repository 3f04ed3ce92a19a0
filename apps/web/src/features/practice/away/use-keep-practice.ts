"use client";
import { useEffect } from "react";
import { keepPractice } from "./keep-practice.ts";

/** Keeps this device ready to practise the group without network: when the page opens, when the network is back, and when `moment` changes. */
export function useKeepPractice({ userId, groupId, moment }: { userId: string; groupId: string; moment?: unknown }): void {
  useEffect(() => {
    const keep = () => void keepPractice({ userId, groupId });
    keep();
    window.addEventListener("online", keep);
    return () => window.removeEventListener("online", keep);
  }, [userId, groupId, moment]);
}
