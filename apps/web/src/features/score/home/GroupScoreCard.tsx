import { Card } from "@namegame/ui";
import { t } from "../../../strings/index.ts";

/** How well the group knows its names: one figure, of everybody together. */
export function GroupScoreCard({ share }: { share: number }) {
  return (
    <Card aria-label={t.score.title} className="flex flex-wrap items-baseline gap-x-4 md:col-span-2">
      <h2 className="m-0 text-xl">{t.score.known(share)}</h2>
      <p className="m-0 text-ink-soft">{t.score.together}</p>
    </Card>
  );
}
