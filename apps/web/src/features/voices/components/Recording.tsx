import { VOICE_MAX_SECONDS } from "@namegame/contract";
import { Button, Icon, ProgressBar } from "@namegame/ui";
import { t } from "../../../strings/index.ts";
import type { RecorderState } from "../record/use-recorder.ts";

const MAX_MS = VOICE_MAX_SECONDS * 1_000;

/** From the browser's question to the last second: what to do now, and how long there is. */
export function Recording({
  state,
  onStop,
  onCancel,
}: {
  state: Extract<RecorderState, { step: "asking" | "recording" | "working" }>;
  onStop: () => void;
  onCancel: () => void;
}) {
  const speaking = state.step === "recording";
  const leftMs = speaking ? state.leftMs : state.step === "working" ? 0 : MAX_MS;
  return (
    <>
      <div className="flex items-center gap-4">
        <span
          className={`grid size-14 shrink-0 place-items-center rounded-full ${speaking ? "bg-danger-soft text-on-danger-soft" : "bg-sunken text-ink-soft"}`}
        >
          <Icon name="microphone" size={28} />
        </span>
        <div className="min-w-0 flex-1">
          <p role="status" className="m-0 text-lg font-semibold">
            {speaking ? t.voices.speak : state.step === "asking" ? t.voices.asking : t.voices.working}
          </p>
          {speaking ? (
            <p aria-hidden="true" className="m-0 text-ink-soft tabular-nums">
              {t.voices.left(Math.ceil(leftMs / 1_000))}
            </p>
          ) : null}
        </div>
      </div>
      <ProgressBar label={t.voices.leftLabel} value={Math.round(leftMs)} max={MAX_MS} />
      <div className="flex flex-wrap gap-2">
        {speaking ? (
          <Button icon="stop" onClick={onStop}>
            {t.voices.stop}
          </Button>
        ) : null}
        <Button variant="quiet" onClick={onCancel}>
          {t.voices.cancel}
        </Button>
      </div>
    </>
  );
}
