"use client";
import type { PushDevice } from "@namegame/contract";
import { Badge, Button, Card, Icon, ListRow, useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";
import { LocalDate } from "../../people/components/LocalDate.tsx";

/** The devices that get notifications; every other one can be taken off here. */
export function PushDevices({ devices }: { devices: PushDevice[] }) {
  return (
    <>
      <h3 className="mt-6 mb-2 text-base">{t.notify.devices}</h3>
      <Card flush>
        <ul className="m-0 list-none p-1.5">
          {devices.map((device) => (
            <li key={device.id}>
              <DeviceRow device={device} />
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

function DeviceRow({ device }: { device: PushDevice }) {
  const toast = useToast();
  const showFault = useFaultToast();
  const router = useRouter();

  async function remove() {
    const result = await call("notify.removeDevice", { deviceId: device.id });
    if (!result.ok && result.error.code !== "not_found") return showFault(result.error);
    toast.show({ title: t.notify.removed(device.label) });
    router.refresh();
  }

  return (
    <ListRow
      leading={<Icon name="device" className="mx-2 text-ink-soft" />}
      title={device.label}
      detail={
        <>
          {t.notify.since} <LocalDate time={device.createdAt} short />
        </>
      }
      trailing={device.current ? <Badge tone="accent">{t.notify.thisDevice}</Badge> : null}
      actions={
        device.current ? null : (
          <Button variant="quiet" aria-label={t.notify.removeOf(device.label)} onClick={() => void remove()}>
            {t.notify.remove}
          </Button>
        )
      }
    />
  );
}
