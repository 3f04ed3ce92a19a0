import { Skeleton } from "@namegame/ui";
import { t } from "../../../../../strings/index.ts";

/** In the shape of a member's page: the face large, the name beside it. */
export default function Loading() {
  return (
    <div role="status" aria-label={t.shell.loading} className="mx-auto w-full max-w-[76rem] px-4 pt-14 pb-10 sm:px-6 md:pt-18 lg:px-10">
      <div className="grid gap-8 md:grid-cols-[minmax(0,22rem)_minmax(0,1fr)] md:gap-12">
        <Skeleton shape="face" className="mx-auto w-full max-w-[18rem] md:max-w-none" />
        <div>
          <Skeleton className="w-64 max-w-full text-3xl" />
          <Skeleton className="mt-3 w-40" />
          <Skeleton className="mt-8 w-32 text-3xl" />
        </div>
      </div>
    </div>
  );
}
