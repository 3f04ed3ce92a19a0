import type { Fault } from "@namegame/contract";
import { t } from "../strings/index.ts";

/** What to tell a person about a fault. A code of a newer release than this page is told in general. */
export function faultText(fault: Fault): string {
  return t.faults[fault.code] ?? t.faults.internal;
}
