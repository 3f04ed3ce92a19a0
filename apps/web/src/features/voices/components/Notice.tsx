import { Banner } from "@namegame/ui";
import { faultText } from "../../../client/fault-text.ts";
import { t } from "../../../strings/index.ts";
import type { RecorderState } from "../record/use-recorder.ts";
import type { SendingState } from "../send/use-sending.ts";

/** What went wrong and what helps, or that it is still being made; nothing where all is well. */
export function Notice({ recorder, sending }: { recorder: RecorderState; sending: SendingState }) {
  if (recorder.step === "fault") return <Banner tone="danger">{t.voices.faults[recorder.fault]}</Banner>;
  if (sending.step === "refused") return <Banner tone="danger">{t.voices.refusals[sending.refusal]}</Banner>;
  if (sending.step === "failed") {
    return <Banner tone="danger">{sending.fault.code === "unavailable" ? t.voices.failed : faultText(sending.fault)}</Banner>;
  }
  return sending.step === "making" && recorder.step === "idle" ? <Banner>{t.voices.pending}</Banner> : null;
}
