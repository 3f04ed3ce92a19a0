"use client";
import { useKeepPractice } from "./use-keep-practice.ts";

/** On a group's home, from where one starts. Draws nothing. */
export function KeepPractice(props: { userId: string; groupId: string }) {
  useKeepPractice(props);
  return null;
}
