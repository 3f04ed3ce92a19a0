import { Banner, ProgressBar } from "@namegame/ui";
import { t } from "../../../strings/index.ts";
import type { UploadState } from "../upload/upload-state.ts";

/** How far the picture is, or why it is not: in words, announced as they change. */
export function UploadProgress({ state }: { state: UploadState }) {
  if (state.step === "sending") {
    const percent = Math.round(state.share * 100);
    return (
      <div className="flex flex-col gap-2">
        {/* Said once, not at each percent: the bar is there for those who ask. */}
        <p role="status" className="m-0 text-sm text-ink-soft">
          <span className="sr-only">{t.photos.sendingLabel}</span>
          <span aria-hidden="true">{t.photos.sending(percent)}</span>
        </p>
        <ProgressBar label={t.photos.sendingLabel} value={percent} max={100} />
      </div>
    );
  }
  if (state.step === "making") return <Banner>{state.long ? t.photos.makingLong : t.photos.making}</Banner>;
  if (state.step === "refused") return <Banner tone="danger">{t.photos.refusals[state.refusal]}</Banner>;
  if (state.step === "failed") return <Banner tone="danger">{textOf(state)}</Banner>;
  return null;
}

function textOf({ code }: Extract<UploadState, { step: "failed" }>): string {
  if (code === "unavailable" || code === "not_found") return t.photos.failed;
  return t.faults[code] ?? t.faults.internal;
}
