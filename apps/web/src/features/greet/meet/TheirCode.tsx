"use client";
import { Banner, Button, Card, CodeField, Section } from "@namegame/ui";
import { useState } from "react";
import { t } from "../../../strings/index.ts";
import { useHydrated } from "../../../client/use-hydrated.ts";
import { Scanner } from "./Scanner.tsx";

export interface TheirCodeProps {
  busy: boolean;
  error: string | null;
  onCode: (code: string) => void;
  /** What was wrong is being mended. */
  onChange: () => void;
}

/** The other's code: typed first, since that always works; scanned where the browser lets us see. */
export function TheirCode({ busy, error, onCode, onChange }: TheirCodeProps) {
  const [signs, setSigns] = useState("");
  const [scanning, setScanning] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  // Browsers give the camera only to secure pages; over http in a local network there is none to offer.
  const canScan = useHydrated() && isSecureContext && Boolean(navigator.mediaDevices?.getUserMedia);

  return (
    <Section title={t.greet.theirCode}>
      <Card className="flex flex-col gap-5">
        <form
          className="flex flex-col items-start gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy && signs !== "") onCode(signs);
          }}
        >
          <CodeField
            label={t.greet.codeLabel}
            hint={t.greet.theirCodeLead}
            value={signs}
            onValueChange={(next) => {
              setSigns(next);
              onChange();
            }}
            onComplete={onCode}
            error={error}
          />
          <Button type="submit" size="lg" busy={busy}>
            {t.greet.meet}
          </Button>
        </form>
        {trouble ? <Banner tone="honey">{trouble}</Banner> : null}
        {scanning ? (
          <Scanner
            onText={(text) => {
              setScanning(false);
              onCode(text);
            }}
            onTrouble={(why) => {
              setScanning(false);
              setTrouble(why === "denied" ? t.greet.cameraDenied : t.greet.cameraFailed);
            }}
            onStop={() => setScanning(false)}
          />
        ) : canScan ? (
          <Button
            variant="secondary"
            icon="camera"
            onClick={() => {
              setTrouble(null);
              setScanning(true);
            }}
          >
            {t.greet.scan}
          </Button>
        ) : null}
      </Card>
    </Section>
  );
}
