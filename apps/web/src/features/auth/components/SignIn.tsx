"use client";
import type { Fault } from "@namegame/contract";
import { Card, Page } from "@namegame/ui";
import { useState, type ReactNode } from "react";
import { call } from "../../../client/call.ts";
import { t } from "../../../strings/index.ts";
import { CodeStep } from "./CodeStep.tsx";
import { EmailStep } from "./EmailStep.tsx";
import { NameStep } from "./NameStep.tsx";
import { PasskeySignIn } from "./PasskeySignIn.tsx";

type Step = "email" | "code" | "name";

const WORDS: Record<Step, { title: string; subtitle?: string }> = {
  email: { title: t.auth.signIn, subtitle: t.auth.signInText },
  code: { title: t.auth.codeTitle },
  name: { title: t.auth.nameTitle, subtitle: t.auth.nameText },
};

export interface SignInProps {
  /** Path to go to afterwards. */
  next: string;
  /** The page's address may use passkeys. */
  passkeys: boolean;
  /** Above the form: who is here already. */
  notice?: ReactNode;
  /** Below it, at the first step: other ways in. */
  children?: ReactNode;
}

/** Address, code, and a name where the address is new. What was typed stays through every fault. */
export function SignIn({ next, passkeys, notice, children }: SignInProps) {
  const [step, setStep] = useState<Step>("email");
  const [email, setEmail] = useState("");
  const [code, setCode] = useState("");
  const [name, setName] = useState("");

  // A whole page load: everything the page showed to a stranger is drawn anew.
  const goOn = () => window.location.assign(next);

  async function send(): Promise<Fault | null> {
    const sent = await call("auth.requestSignIn", { email });
    if (!sent.ok) return sent.error;
    setStep("code");
    return null;
  }

  async function enter(more: { code: string; name?: string }): Promise<Fault | null> {
    const tried = await call("auth.signIn", { email, ...more });
    if (!tried.ok) return tried.error;
    if (tried.data.status === "signed_in") goOn();
    else {
      setCode(more.code);
      setStep("name");
    }
    return null;
  }

  return (
    <Page width="narrow" title={WORDS[step].title} subtitle={WORDS[step].subtitle}>
      {notice}
      <Card>
        {step === "email" ? (
          <>
            <EmailStep email={email} onEmail={setEmail} send={send} passkeys={passkeys} />
            {passkeys ? <PasskeySignIn onSignedIn={goOn} /> : null}
          </>
        ) : null}
        {step === "code" ? (
          <CodeStep
            email={email}
            enter={(digits) => enter(name ? { code: digits, name } : { code: digits })}
            resend={send}
            onOtherAddress={() => setStep("email")}
            submitLabel={t.auth.goIn}
          />
        ) : null}
        {step === "name" ? (
          <NameStep name={name} onName={setName} enter={() => enter({ code, name })} onCodeUsedUp={() => setStep("code")} />
        ) : null}
      </Card>
      {step === "email" ? children : null}
    </Page>
  );
}
