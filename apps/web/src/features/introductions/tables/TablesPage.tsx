"use client";
import type { TablePlan } from "@namegame/contract";
import { Banner, Button, Card, ConfirmDialog, Page } from "@namegame/ui";
import { BackLink } from "../../../shell/BackLink.tsx";
import { ButtonLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";
import { MakeTables } from "./MakeTables.tsx";
import { PlanView } from "./PlanView.tsx";
import { useTables } from "./use-tables.ts";

/** The tables of today's event, for whoever leads it: made, looked at, printed, shown to the room. */
export function TablesPage({ groupId, initial }: { groupId: string; initial: TablePlan }) {
  const { plan, busy, make, seatLate, clear } = useTables(initial);
  const made = plan.rounds.length > 0;
  const here = plan.rounds[0]?.tables.reduce((sum, { people }) => sum + people.length, plan.unseated.length) ?? plan.unseated.length;
  return (
    <Page
      title={t.introductions.tablesTitle}
      subtitle={plan.event.name}
      back={<BackLink href={`/g/${groupId}/play`}>{t.play.setUpTitle}</BackLink>}
    >
      {made ? (
        <>
          <div className="mb-6 flex flex-wrap gap-3 print:hidden">
            <ButtonLink href={`/g/${groupId}/tables/screen`}>{t.introductions.project}</ButtonLink>
            <Button variant="secondary" onClick={() => window.print()}>
              {t.introductions.print}
            </Button>
            <ConfirmDialog
              trigger={<Button variant="quiet">{t.introductions.clear}</Button>}
              title={t.introductions.clearTitle}
              description={t.introductions.clearText}
              confirmLabel={t.introductions.clearYes}
              cancelLabel={t.groups.cancel}
              onConfirm={clear}
            />
          </div>
          {plan.unseated.length > 0 ? (
            <Banner
              tone="honey"
              icon="people"
              className="mb-6 print:hidden"
              action={
                <Button busy={busy} onClick={seatLate}>
                  {t.introductions.seatLate(plan.unseated.length)}
                </Button>
              }
            >
              {t.introductions.late(plan.unseated.map(({ name }) => name))}
            </Banner>
          ) : null}
          <PlanView rounds={plan.rounds} />
        </>
      ) : (
        <Card className="mx-auto max-w-[36rem]">
          <MakeTables here={here} busy={busy} onMake={make} />
        </Card>
      )}
    </Page>
  );
}
