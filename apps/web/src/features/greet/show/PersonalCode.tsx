"use client";
import type { Fault, ShownCode } from "@namegame/contract";
import { Button, Card, EmptyState, Skeleton } from "@namegame/ui";
import { useCallback, useEffect, useRef, useState } from "react";
import { call } from "../../../client/call.ts";
import { faultText } from "../../../client/fault-text.ts";
import { t } from "../../../strings/index.ts";
import { PersonalCodeView } from "./PersonalCodeView.tsx";

export interface PersonalCodeProps {
  groupId: string;
  groupName: string;
  /** One that is still good, from an earlier look at this page. */
  initial: ShownCode | null;
  publicUrl: string;
  serverNow: number;
}

/** The code for one person who stands there: made when the page opens, and again for the next one. */
export function PersonalCode({ groupId, groupName, initial, publicUrl, serverNow }: PersonalCodeProps) {
  const [code, setCode] = useState(initial);
  const [fault, setFault] = useState<Fault | null>(null);
  const asked = useRef(initial !== null);

  const make = useCallback(async () => {
    setFault(null);
    setCode(null);
    const result = await call("greet.createCode", { groupId });
    if (result.ok) setCode(result.data.code);
    else setFault(result.error);
  }, [groupId]);

  useEffect(() => {
    // Opening the page must not write by itself on the server (a prefetch would), so the first code is asked for here, once.
    if (asked.current) return;
    asked.current = true;
    void make();
  }, [make]);

  if (fault) {
    return (
      <Card>
        <EmptyState icon="alert" title={t.greet.makeFailedTitle} action={<Button onClick={make}>{t.greet.tryAgain}</Button>}>
          {faultText(fault)}
        </EmptyState>
      </Card>
    );
  }
  if (!code) return <CodeSkeleton />;
  return <PersonalCodeView key={code.id} code={code} groupName={groupName} publicUrl={publicUrl} serverNow={serverNow} onNext={make} />;
}

/** In the measures of the card that comes. */
function CodeSkeleton() {
  return (
    <Card role="status" aria-label={t.greet.making} className="flex flex-col items-center">
      <Skeleton className="aspect-square w-full max-w-72 rounded-lg" />
      <Skeleton className="mt-6 w-40 text-sm" />
      <Skeleton className="mt-2 w-64 text-[clamp(2.25rem,11vw,3.25rem)]" />
      <Skeleton className="mt-2 w-44" />
      <Skeleton className="mt-6 h-11 w-36 rounded-full" />
    </Card>
  );
}
