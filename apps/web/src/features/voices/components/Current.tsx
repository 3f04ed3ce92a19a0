import { Button, ConfirmDialog } from "@namegame/ui";
import { t } from "../../../strings/index.ts";

/** What others hear now, or that they hear nothing yet. */
export function Current(props: { heard: boolean; onListen: () => void; onRecord: () => void; onRemove: () => Promise<void> }) {
  const { heard, onListen, onRecord, onRemove } = props;
  if (!heard) {
    return (
      <>
        <p className="m-0 text-ink-soft">{`${t.voices.none} ${t.voices.purpose}`}</p>
        <div>
          <Button icon="microphone" onClick={onRecord}>
            {t.voices.record}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p className="m-0 text-ink-soft">{t.voices.purpose}</p>
      <div className="flex flex-wrap gap-2">
        <Button icon="speaker" variant="secondary" onClick={onListen}>
          {t.voices.listen}
        </Button>
        {/* Together, so that neither wraps alone. */}
        <div className="flex">
          <Button variant="quiet" onClick={onRecord}>
            {t.voices.replace}
          </Button>
          <ConfirmDialog
            trigger={<Button variant="quiet">{t.voices.remove}</Button>}
            title={t.voices.removeTitle}
            description={t.voices.removeText}
            confirmLabel={t.voices.remove}
            cancelLabel={t.voices.keep}
            tone="danger"
            onConfirm={onRemove}
          />
        </div>
      </div>
    </>
  );
}
