"use client";
import { Button, Card, Segmented } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";

const ROUNDS = ["5", "10", "15", "20"] as const;
const TEAMS = ["0", "2", "3", "4"] as const;
const SECONDS = ["10", "20", "30"] as const;
const REVEAL_S = 8;
const MINUTE_S = 60;

/** How long, how fast, and with or against each other: what a host chooses before the lobby opens. */
export function GameForm({ groupId, className = "" }: { groupId: string; className?: string }) {
  const router = useRouter();
  const showFault = useFaultToast();
  const [rounds, setRounds] = useState<(typeof ROUNDS)[number]>("10");
  const [teams, setTeams] = useState<(typeof TEAMS)[number]>("0");
  const [seconds, setSeconds] = useState<(typeof SECONDS)[number]>("20");
  const [busy, setBusy] = useState(false);
  const minutes = Math.max(1, Math.round((Number(rounds) * (Number(seconds) + REVEAL_S)) / MINUTE_S));

  async function open() {
    setBusy(true);
    const result = await call("play.createGame", {
      groupId,
      roundCount: Number(rounds),
      teamCount: Number(teams),
      roundSeconds: Number(seconds),
    });
    // Stays busy until the game's page is there.
    if (result.ok) return router.push(`/g/${groupId}/play/${result.data.gameId}`);
    setBusy(false);
    showFault(result.error);
  }

  return (
    <Card aria-label={t.play.game} className={`flex flex-col gap-5 ${className}`}>
      <h2 className="m-0 text-xl">{t.play.game}</h2>
      <Choice label={t.play.rounds} values={ROUNDS} value={rounds} onChange={setRounds} />
      <Choice label={t.play.teams} values={TEAMS} value={teams} onChange={setTeams} none={t.play.noTeams} />
      <Choice label={t.play.seconds} values={SECONDS} value={seconds} onChange={setSeconds} />
      <p className="m-0 text-ink-soft">{t.play.lasts(minutes)}</p>
      <Button size="lg" wide busy={busy} onClick={open}>
        {t.play.openLobby}
      </Button>
    </Card>
  );
}

interface ChoiceProps<V extends string> {
  label: string;
  values: readonly V[];
  value: V;
  onChange: (value: V) => void;
  /** The word for 0. */
  none?: string;
}

function Choice<V extends string>({ label, values, value, onChange, none }: ChoiceProps<V>) {
  const options = values.map((one) => ({ value: one, label: one === "0" && none ? none : one }));
  return (
    <div className="flex flex-col gap-1.5">
      <span aria-hidden="true" className="font-semibold">
        {label}
      </span>
      <Segmented label={label} options={options} value={value} onValueChange={onChange} />
    </div>
  );
}
