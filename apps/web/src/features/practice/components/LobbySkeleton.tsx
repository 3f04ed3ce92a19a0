import { Skeleton } from "@namegame/ui";
import { t } from "../../../strings/index.ts";

/** In the shape of the lobby: a title over one tall card. */
export function LobbySkeleton() {
  return (
    <div role="status" aria-label={t.shell.loading} className="mx-auto w-full max-w-[40rem] px-4 pt-4 pb-10 sm:px-6 md:pt-8 lg:px-10">
      <Skeleton className="mb-2 w-40 text-2xl" />
      <Skeleton className="mb-8 w-64" />
      <div className="flex flex-col items-center gap-8 rounded-2xl bg-surface px-5 pt-10 pb-6 shadow-soft">
        <Skeleton className="w-72 text-4xl" />
        <Skeleton className="w-32 text-3xl" />
        <Skeleton className="w-full text-3xl" />
      </div>
    </div>
  );
}
