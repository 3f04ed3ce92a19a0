"use client";
import type { Fault } from "@namegame/contract";
import { Banner, Sheet, useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { ButtonLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";
import { CodeStep } from "../components/CodeStep.tsx";
import { EmailStep } from "../components/EmailStep.tsx";

/** Puts a proven address on one's own account: the same steps as signing in, in a sheet. */
export function KeepByEmail({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const [step, setStep] = useState<"email" | "code" | "taken">("email");
  const [email, setEmail] = useState("");
  const toast = useToast();
  const router = useRouter();

  async function send(): Promise<Fault | null> {
    const sent = await call("auth.requestKeep", { email });
    if (!sent.ok) return sent.error;
    setStep("code");
    return null;
  }

  async function enter(code: string): Promise<Fault | null> {
    const kept = await call("auth.keep", { email, code });
    if (!kept.ok && kept.error.code !== "email_taken") return kept.error;
    if (!kept.ok) {
      setStep("taken");
      return null;
    }
    onOpenChange(false);
    toast.show({ title: t.auth.kept, tone: "success" });
    router.refresh();
    return null;
  }

  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={step === "code" ? t.auth.codeTitle : t.auth.keepByEmailTitle}>
      {step === "taken" ? <Taken email={email} /> : null}
      {step === "code" ? (
        <CodeStep email={email} enter={enter} resend={send} onOtherAddress={() => setStep("email")} submitLabel={t.auth.keepIt} />
      ) : (
        <EmailStep email={email} onEmail={setEmail} send={send} />
      )}
    </Sheet>
  );
}

function Taken({ email }: { email: string }) {
  return (
    <Banner
      tone="danger"
      action={
        <ButtonLink href="/sign-in" variant="secondary">
          {t.auth.signIn}
        </ButtonLink>
      }
    >
      <strong className="block break-words">{email}</strong>
      {t.auth.takenText}
    </Banner>
  );
}
