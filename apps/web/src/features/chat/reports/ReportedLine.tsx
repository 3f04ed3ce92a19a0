import type { ReportCase } from "@namegame/contract";
import { Avatar, cx } from "@namegame/ui";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { LocalDate } from "../../people/components/LocalDate.tsx";
import { ChatTime } from "../read/ChatTime.tsx";

/** A message as it read when it was reported. */
export function ReportedLine({ line, reported = false }: { line: ReportCase["message"]; reported?: boolean }) {
  const name = line.author?.name ?? t.reports.formerMember;
  return (
    <div className="flex min-w-0 items-start gap-2.5">
      <Avatar
        id={line.author?.userId ?? ""}
        name={line.author?.name ?? ""}
        photo={photoSource(line.author?.photoId)}
        size={reported ? "sm" : "xs"}
      />
      <div className="min-w-0 flex-1">
        <p className="m-0 flex flex-wrap items-baseline gap-x-2 text-sm">
          <bdi className="font-semibold">{name}</bdi>
          <span className="text-ink-soft">
            <LocalDate time={line.createdAt} short />, <ChatTime time={line.createdAt} as="clock" />
          </span>
        </p>
        <p dir="auto" className={cx("m-0 break-words whitespace-pre-wrap", reported ? "mt-1 text-lg leading-snug" : "text-ink-soft")}>
          {line.body || t.reports.photosOnly}
        </p>
      </div>
    </div>
  );
}
