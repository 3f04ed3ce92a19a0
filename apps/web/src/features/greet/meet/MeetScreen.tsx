"use client";
import { Page } from "@namegame/ui";
import { meetFaultLine } from "./meet-fault.ts";
import { t } from "../../../strings/index.ts";
import { MetView } from "./MetView.tsx";
import { MyCode } from "./MyCode.tsx";
import { TheirCode } from "./TheirCode.tsx";
import { useMeet } from "./use-meet.ts";

export interface MeetScreenProps {
  viewer: { userId: string; name: string; photoId: string | null };
  publicUrl: string;
}

/** Two members meet: one holds out a code, the other types or scans it. */
export function MeetScreen({ viewer, publicUrl }: MeetScreenProps) {
  const { result, fault, busy, meet, again, forgive } = useMeet();
  if (result) return <MetView key={result.meeting.id} viewer={viewer} result={result} onAgain={again} />;
  return (
    <Page title={t.greet.meetTitle}>
      <div className="grid items-start gap-8 md:grid-cols-2">
        <div>
          <MyCode publicUrl={publicUrl} />
        </div>
        <div>
          <TheirCode busy={busy} error={fault && meetFaultLine(fault)} onCode={meet} onChange={forgive} />
        </div>
      </div>
    </Page>
  );
}
