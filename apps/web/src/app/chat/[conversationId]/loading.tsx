import { Skeleton } from "@namegame/ui";
import { FocusMode } from "../../../shell/FocusMode.tsx";
import { t } from "../../../strings/index.ts";

/** Header, bubbles and composer in their places before they come. */
export default function Loading() {
  return (
    <div role="status" aria-busy="true" className="flex h-dvh flex-col">
      <FocusMode />
      <span className="sr-only">{t.shell.loading}</span>
      <div className="flex min-h-16 items-center gap-3 border-b border-line px-4 py-2">
        <Skeleton shape="face" className="size-10" />
        <Skeleton className="w-32" />
      </div>
      <div className="flex flex-1 flex-col justify-end gap-2 px-3 py-4 sm:px-5">
        <Skeleton shape="box" className="h-11 w-2/5" />
        <Skeleton shape="box" className="h-11 w-3/5" />
        <Skeleton shape="box" className="ml-auto h-11 w-1/2" />
      </div>
      <div className="px-3 pb-3 sm:px-5">
        <Skeleton shape="box" className="h-12 w-full" />
      </div>
    </div>
  );
}
