import { FaceGridSkeleton, Skeleton } from "@namegame/ui";
import { t } from "../../../../strings/index.ts";

export default function Loading() {
  return (
    <div role="status" aria-label={t.shell.loading} className="mx-auto w-full max-w-[76rem] px-4 pt-4 pb-10 sm:px-6 md:pt-8 lg:px-10">
      <Skeleton className="mb-2 w-32 text-2xl" />
      <Skeleton className="mb-8 w-52" />
      <Skeleton className="mb-8 w-full text-3xl" />
      <FaceGridSkeleton count={12} />
    </div>
  );
}
