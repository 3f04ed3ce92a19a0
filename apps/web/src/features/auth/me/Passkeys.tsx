"use client";
import type { ActionOutput } from "@namegame/contract";
import { ConfirmDialog, Icon, IconButton, ListRow, useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { call } from "../../../client/call.ts";
import { faultText } from "../../../client/fault-text.ts";
import { t } from "../../../strings/index.ts";
import { LocalDate } from "../../people/components/LocalDate.tsx";

type Passkey = ActionOutput<"auth.passkeys">["passkeys"][number];

/** Rows of a list: one's passkeys, each with the way to remove it. */
export function Passkeys({ passkeys }: { passkeys: readonly Passkey[] }) {
  return passkeys.map((passkey) => <PasskeyRow key={passkey.id} passkey={passkey} />);
}

function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const toast = useToast();
  const router = useRouter();
  const name = t.auth.passkeyName(passkey.name);

  async function remove() {
    const removed = await call("auth.removePasskey", { passkeyId: passkey.id });
    if (!removed.ok) {
      toast.show({ title: removed.error.code === "conflict" ? t.auth.lastWayIn : faultText(removed.error), tone: "danger" });
      if (removed.error.code !== "not_found") throw new Error(removed.error.code);
    } else toast.show({ title: t.auth.passkeyRemoved });
    router.refresh();
  }

  return (
    <li>
      <ListRow
        leading={<Icon name="key" className="mx-2 text-ink-soft" />}
        title={name}
        detail={
          passkey.createdAt ? (
            <>
              {t.auth.added} <LocalDate time={passkey.createdAt} short />
            </>
          ) : null
        }
        actions={
          <ConfirmDialog
            trigger={<IconButton icon="trash" label={t.auth.removePasskey(name)} />}
            title={t.auth.removePasskeyTitle}
            description={t.auth.removePasskeyText}
            confirmLabel={t.auth.remove}
            cancelLabel={t.auth.cancel}
            tone="danger"
            onConfirm={remove}
          />
        }
      />
    </li>
  );
}
