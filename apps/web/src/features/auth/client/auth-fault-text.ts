import type { Fault } from "@namegame/contract";
import { faultText } from "../../../client/fault-text.ts";
import { t } from "../../../strings/index.ts";

const MINUTE_MS = 60_000;

/** What to tell about a fault of a mailed code: here a wait has its length, and a wrong code its remedy. */
export function authFaultText(fault: Fault): string {
  if (fault.code === "mail_code_unusable") return t.auth.codeWrong;
  if (fault.code === "too_many") return t.auth.wait(Math.max(1, Math.ceil((fault.retryAfterMs ?? 0) / MINUTE_MS)));
  return faultText(fault);
}
