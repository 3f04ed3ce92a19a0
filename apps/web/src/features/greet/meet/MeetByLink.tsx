"use client";
import { EmptyState, Page, Skeleton } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { ButtonLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";
import { meetFault } from "./meet-fault.ts";
import { MetView, type MetViewProps } from "./MetView.tsx";
import { useMeet } from "./use-meet.ts";

/** The page of a scanned own code: meets at once, since whoever scanned it stands there. */
export function MeetByLink({ token, viewer }: { token: string; viewer: MetViewProps["viewer"] }) {
  const { result, fault, meet } = useMeet();
  const router = useRouter();
  const begun = useRef(false);
  useEffect(() => {
    // In the page's script, not in its address: prefetching or unfurling a link must not make a meeting.
    if (begun.current) return;
    begun.current = true;
    void meet(token);
  }, [meet, token]);

  if (result) return <MetView key={result.meeting.id} viewer={viewer} result={result} onAgain={() => router.push("/meet")} />;
  if (!fault) {
    return (
      <div role="status" aria-label={t.greet.checking} className="flex flex-col items-center pt-12">
        <Skeleton className="face-shape size-40" />
        <Skeleton className="mt-8 w-24 text-lg" />
        <Skeleton className="mt-2 w-56 text-4xl" />
      </div>
    );
  }
  const { title, text } = meetFault(fault);
  return (
    <Page title={title} hideTitle width="narrow">
      <EmptyState
        icon={fault.code === "self" ? "person" : "key"}
        title={title}
        action={<ButtonLink href="/meet">{t.greet.meetTitle}</ButtonLink>}
      >
        {text}
      </EmptyState>
    </Page>
  );
}
