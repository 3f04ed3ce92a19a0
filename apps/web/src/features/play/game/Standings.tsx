import type { Standing } from "@namegame/contract";
import { Avatar, cx } from "@namegame/ui";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { TeamMark } from "./TeamMark.tsx";

/** Teams or people with their points, best first. Its letters are the surroundings'; faces and gaps go with them. */
export function Standings({ standings, mine, className }: { standings: readonly Standing[]; mine?: string | number; className?: string }) {
  return (
    <ol aria-label={t.play.standings} className={cx("m-0 flex list-none flex-col gap-[0.4em] p-0", className)}>
      {standings.map((standing) => (
        <li
          key={keyOf(standing)}
          className={cx(
            "flex items-center gap-[0.6em] rounded-lg px-[0.5em] py-[0.2em]",
            mine !== undefined && mine === (standing.team ?? standing.person?.userId) && "bg-accent-soft text-on-accent-soft",
          )}
        >
          <span className="w-[1.4em] shrink-0 text-right font-semibold tabular-nums">{standing.place}</span>
          <StandingFace standing={standing} className="w-[1.9em] shrink-0" />
          <span className="min-w-0 flex-1 truncate font-name font-semibold">{nameOf(standing)}</span>
          <span className="font-semibold tabular-nums">{standing.points}</span>
        </li>
      ))}
    </ol>
  );
}

/** A team's mark or a person's face, as wide as `className` says. */
export function StandingFace({ standing: { team, person }, className }: { standing: Standing; className: string }) {
  if (team !== null) return <TeamMark team={team} className={className} />;
  if (!person) return null;
  return (
    <span className={className}>
      <Avatar id={person.userId} name={person.name} photo={photoSource(person.photoId)} size="fill" sizes="10vw" eager />
    </span>
  );
}

export function nameOf({ team, person }: Standing): string {
  return team === null ? (person?.name ?? "") : t.play.team(team);
}

export function keyOf({ team, person }: Standing): string {
  return team === null ? (person?.userId ?? "") : String(team);
}
