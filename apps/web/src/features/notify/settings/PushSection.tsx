"use client";
import type { PushDevice } from "@namegame/contract";
import { Banner, Button, Card, Section, useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { useHydrated } from "../../../client/use-hydrated.ts";
import { t } from "../../../strings/index.ts";
import { pushAbility, turnPushOff, turnPushOn } from "../client/push-here.ts";
import { PushDevices } from "./PushDevices.tsx";

/** Notifications on this device, and which other devices get them. `publicKey` is null where this server sends none. */
export function PushSection({ publicKey, devices }: { publicKey: string | null; devices: PushDevice[] }) {
  const here = devices.find(({ current }) => current);
  return (
    <Section title={t.notify.push}>
      <Card>
        {publicKey === null ? (
          <Hindered title={t.notify.off}>{t.notify.offHint}</Hindered>
        ) : (
          <ThisDevice publicKey={publicKey} here={here} />
        )}
      </Card>
      {devices.length > 0 ? <PushDevices devices={devices} /> : null}
    </Section>
  );
}

function ThisDevice({ publicKey, here }: { publicKey: string; here: PushDevice | undefined }) {
  const toast = useToast();
  const showFault = useFaultToast();
  const router = useRouter();
  const hydrated = useHydrated();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  // What a browser can do only it knows; the server's picture is that it can.
  const [tried, setTried] = useState(0);
  const ability = hydrated && tried >= 0 ? pushAbility() : "possible";

  async function turnOn() {
    setBusy(true);
    setFailed(false);
    const result = await turnPushOn(publicKey);
    setBusy(false);
    setTried(tried + 1);
    if (!result.ok) return setFailed(result.why === "failed");
    toast.show({ title: t.notify.turnedOn, tone: "success" });
    router.refresh();
  }

  async function turnOff({ id }: PushDevice) {
    setBusy(true);
    const result = await call("notify.removeDevice", { deviceId: id });
    if (result.ok || result.error.code === "not_found") await turnPushOff();
    setBusy(false);
    // Gone already is what was wanted.
    if (!result.ok && result.error.code !== "not_found") return showFault(result.error);
    toast.show({ title: t.notify.turnedOff });
    router.refresh();
  }

  if (ability === "denied") return <Hindered title={t.notify.denied}>{t.notify.deniedHint}</Hindered>;
  if (ability === "install_first") return <Hindered title={t.notify.installFirst}>{t.notify.installHint}</Hindered>;
  if (ability === "unsupported") return <Hindered title={t.notify.unsupported}>{t.notify.unsupportedHint}</Hindered>;
  return (
    <>
      <p className="mt-0 mb-4 text-ink-soft">{here ? t.notify.isOn : t.notify.pushHint}</p>
      {failed ? (
        <Banner tone="danger" className="mb-4">
          {t.notify.failed}
        </Banner>
      ) : null}
      {here ? (
        <Button variant="secondary" busy={busy} onClick={() => void turnOff(here)}>
          {t.notify.turnOff}
        </Button>
      ) : (
        <Button icon="bell" busy={busy} onClick={() => void turnOn()}>
          {t.notify.turnOn}
        </Button>
      )}
    </>
  );
}

function Hindered({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <p className="m-0 font-semibold">{title}</p>
      <p className="mt-1 mb-0 text-ink-soft">{children}</p>
    </>
  );
}
