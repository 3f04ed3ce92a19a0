import { COURSES_MAX } from "@namegame/contract";
import { tableCounts } from "@namegame/domain";
import { Button, Segmented } from "@namegame/ui";
import { useState } from "react";
import { t } from "../../../strings/index.ts";

const COURSES = Array.from({ length: COURSES_MAX }, (_, index) => String(index + 1));

/** How many courses there are, before the room is seated. */
export function MakeTables({ here, busy, onMake }: { here: number; busy: boolean; onMake: (courses: number) => void }) {
  const [courses, setCourses] = useState("3");
  const options = COURSES.map((value) => ({ value, label: value }));
  return (
    <div className="flex flex-col gap-5">
      <div>
        <h2 className="m-0 text-xl">{t.introductions.makeTitle(here)}</h2>
        <p className="m-0 mt-0.5 text-ink-soft">{t.introductions.makeText(tableCounts(here)[0] ?? 0)}</p>
      </div>
      <div className="flex flex-col gap-1.5">
        <span aria-hidden="true" className="font-semibold">
          {t.introductions.courses}
        </span>
        <Segmented label={t.introductions.courses} options={options} value={courses} onValueChange={setCourses} />
        <span className="text-sm text-ink-soft">{t.introductions.coursesHint}</span>
      </div>
      <Button size="lg" wide busy={busy} disabled={here === 0} onClick={() => onMake(Number(courses))}>
        {t.introductions.make}
      </Button>
    </div>
  );
}
