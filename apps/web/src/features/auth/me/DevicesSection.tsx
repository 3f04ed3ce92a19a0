"use client";
import type { Device } from "@namegame/contract";
import { Badge, Button, Card, ConfirmDialog, Icon, ListRow, Section, useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";
import { LocalDate } from "../../people/components/LocalDate.tsx";

/** Where one is signed in; every other device can be signed out from here. */
export function DevicesSection({ devices }: { devices: readonly Device[] }) {
  return (
    <Section title={t.auth.devices}>
      <Card flush>
        <ul className="m-0 list-none p-1.5">
          {devices.map((device) => (
            <li key={device.sessionId}>
              <DeviceRow device={device} />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function DeviceRow({ device }: { device: Device }) {
  const toast = useToast();
  const showFault = useFaultToast();
  const router = useRouter();
  const { label, current } = device;

  async function revoke() {
    const revoked = await call("auth.revokeDevice", { sessionId: device.sessionId });
    // Gone already is what was wanted.
    if (!revoked.ok && revoked.error.code !== "not_found") {
      showFault(revoked.error);
      throw new Error(revoked.error.code);
    }
    toast.show({ title: t.auth.deviceGone(label) });
    router.refresh();
  }

  return (
    <ListRow
      leading={<Icon name="device" className="mx-2 text-ink-soft" />}
      title={label}
      detail={
        <>
          {t.auth.lastHere} <LocalDate time={device.lastSeenAt} short />
        </>
      }
      trailing={current ? <Badge tone="accent">{t.auth.thisDevice}</Badge> : null}
      actions={
        current ? null : (
          <ConfirmDialog
            trigger={
              <Button variant="quiet" aria-label={t.auth.signOutDevice(label)}>
                {t.auth.signOut}
              </Button>
            }
            title={t.auth.signOutDeviceTitle}
            description={t.auth.signOutDeviceText(label)}
            confirmLabel={t.auth.signOut}
            cancelLabel={t.auth.cancel}
            onConfirm={revoke}
          />
        )
      }
    />
  );
}
