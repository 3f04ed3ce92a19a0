import type { Fault } from "@namegame/contract";
import { faultText } from "../../../client/fault-text.ts";
import { t } from "../../../strings/index.ts";

/** Why two people did not meet, in words of this page; nobody learns of a block. */
export function meetFault(fault: Fault): { title: string; text: string } {
  if (fault.code === "self") return { title: t.greet.selfTitle, text: t.greet.selfText };
  if (fault.code === "not_available") return { title: t.greet.notAvailableTitle, text: t.greet.notAvailableText };
  if (fault.code === "code_unusable") return { title: t.greet.meetFailedTitle, text: t.greet.meetFailedText };
  return { title: t.problems.brokenTitle, text: faultText(fault) };
}

/** The same in one line, under the field. */
export function meetFaultLine(fault: Fault): string {
  const { title, text } = meetFault(fault);
  return title === t.problems.brokenTitle ? text : `${title}. ${text}`;
}
