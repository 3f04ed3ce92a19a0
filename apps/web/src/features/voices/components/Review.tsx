import { Button } from "@namegame/ui";
import { t } from "../../../strings/index.ts";

/** What was recorded, before anybody else hears it. */
export function Review(props: {
  busy: boolean;
  failed: boolean;
  onListen: () => void;
  onSave: () => void;
  onAgain: () => void;
  onCancel: () => void;
}) {
  const { busy, failed, onListen, onSave, onAgain, onCancel } = props;
  return (
    <>
      <p role="status" className="m-0 text-lg font-semibold">
        {t.voices.review}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button icon="speaker" variant="secondary" onClick={onListen}>
          {t.voices.listen}
        </Button>
        <Button busy={busy} onClick={onSave}>
          {failed ? t.voices.sendAgain : t.voices.save}
        </Button>
        <Button variant="quiet" disabled={busy} onClick={onAgain}>
          {t.voices.again}
        </Button>
        <Button variant="quiet" disabled={busy} onClick={onCancel}>
          {t.voices.cancel}
        </Button>
      </div>
    </>
  );
}
