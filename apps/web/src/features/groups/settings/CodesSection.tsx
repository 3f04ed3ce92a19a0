"use client";
import type { ShownCode } from "@namegame/contract";
import { showSpoken } from "@namegame/domain";
import { Button, Card, ListRow, Section, useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";
import { Day } from "../../greet/show/Day.tsx";

/** Every door that stands open, and how to shut it. */
export function CodesSection({ codes }: { codes: readonly ShownCode[] }) {
  const toast = useToast();
  const showFault = useFaultToast();
  const router = useRouter();

  async function end(code: ShownCode) {
    const result = await call("greet.revokeCode", { codeId: code.id });
    if (!result.ok) return showFault(result.error);
    toast.show({ title: t.groups.codeEnded });
    router.refresh();
  }

  return (
    <Section title={t.groups.codes}>
      {codes.length === 0 ? <p className="m-0 text-ink-soft">{t.groups.codesNone}</p> : null}
      <Card flush className={codes.length === 0 ? "hidden" : undefined}>
        <ul className="m-0 list-none p-1.5">
          {codes.map((code) => (
            <li key={code.id}>
              <ListRow
                title={<span className="font-code">{showSpoken(code.spoken)}</span>}
                detail={
                  <span className="whitespace-normal">
                    {code.poster ? t.groups.codePoster : t.groups.codePersonal}, {t.groups.codeUses(code.uses, code.useLimit)},{" "}
                    <Day time={code.expiresAt}>{t.groups.codeUntil}</Day>
                  </span>
                }
                actions={
                  <Button variant="quiet" aria-label={t.groups.codeEndOf(showSpoken(code.spoken))} onClick={() => end(code)}>
                    {t.groups.codeEnd}
                  </Button>
                }
              />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
