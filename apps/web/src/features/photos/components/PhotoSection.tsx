"use client";
import type { ActionOutput } from "@namegame/contract";
import { Avatar, Banner, Button, ConfirmDialog, Section, useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { PhotoEditor, type PhotoEditorProps } from "./PhotoEditor.tsx";
import { usePending } from "./use-pending.ts";

/** One's own photo as others see it, with everything that can be done with it. `mine` as the page read it. */
export function PhotoSection({ person, mine }: { person: { id: string; name: string }; mine: ActionOutput<"photos.mine"> }) {
  const router = useRouter();
  const toast = useToast();
  const showFault = useFaultToast();
  const [editing, setEditing] = useState<Pick<PhotoEditorProps, "recrop"> | null>(null);
  const refresh = useCallback(() => router.refresh(), [router]);
  const pending = usePending(mine.pending, refresh);
  const { current } = mine;

  const close = useCallback(() => {
    setEditing(null);
    refresh();
  }, [refresh]);
  const done = useCallback(() => {
    close();
    toast.show({ title: t.photos.done, tone: "success" });
  }, [close, toast]);

  async function remove(): Promise<void> {
    const result = await call("photos.remove", {});
    if (!result.ok) {
      showFault(result.error);
      throw new Error(result.error.code);
    }
    refresh();
    toast.show({ title: t.photos.removed });
  }

  return (
    <Section title={t.photos.title}>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-4">
        <Avatar id={person.id} name={person.name} photo={photoSource(current?.id)} size="xl" alt={person.name} eager />
        <div className="flex min-w-0 flex-1 basis-60 flex-col items-start gap-3">
          <p className="m-0 text-ink-soft">{current ? t.photos.purpose : `${t.photos.none} ${t.photos.purpose}`}</p>
          <div className="flex flex-wrap gap-2">
            <Button icon="camera" variant={current ? "secondary" : "primary"} onClick={() => setEditing({ recrop: null })}>
              {current ? t.photos.change : t.photos.add}
            </Button>
            {current ? (
              // Together, so that neither wraps alone.
              <div className="flex">
                <Button variant="quiet" onClick={() => setEditing({ recrop: current })}>
                  {t.photos.adjust}
                </Button>
                <ConfirmDialog
                  trigger={<Button variant="quiet">{t.photos.remove}</Button>}
                  title={t.photos.removeTitle}
                  description={t.photos.removeText}
                  confirmLabel={t.photos.remove}
                  cancelLabel={t.photos.keep}
                  tone="danger"
                  onConfirm={remove}
                />
              </div>
            ) : null}
          </div>
        </div>
      </div>
      {pending && !editing ? <Pending {...pending} /> : null}
      {editing ? <PhotoEditor {...editing} onClose={close} onDone={done} /> : null}
    </Section>
  );
}

function Pending({ state, refusal }: NonNullable<ActionOutput<"photos.mine">["pending"]>) {
  return (
    <Banner tone={state === "refused" ? "danger" : "plain"} className="mt-4">
      {state === "refused" && refusal ? t.photos.refusals[refusal] : t.photos.pending}
    </Banner>
  );
}
