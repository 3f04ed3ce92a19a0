import { ListSkeleton } from "@namegame/ui";
import { t } from "../../strings/index.ts";

export default function Loading() {
  return (
    <div role="status" aria-busy="true" className="px-2 pt-3 sm:px-4 lg:max-w-[23rem] lg:pt-8">
      <span className="sr-only">{t.shell.loading}</span>
      <ListSkeleton />
    </div>
  );
}
