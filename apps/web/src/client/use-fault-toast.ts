"use client";
import type { Fault } from "@namegame/contract";
import { useToast } from "@namegame/ui";
import { useCallback } from "react";
import { faultText } from "./fault-text.ts";

/** Tells what went wrong in a toast, where the page has no better place for it. */
export function useFaultToast(): (fault: Fault) => void {
  const toast = useToast();
  return useCallback((fault) => void toast.show({ title: faultText(fault), tone: "danger" }), [toast]);
}
