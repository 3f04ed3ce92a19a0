"use client";
import { NAME_MAX, codePoints, type ActionOutput } from "@namegame/contract";
import { Banner, Button, Field } from "@namegame/ui";
import Link from "next/link";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { call } from "../../../client/call.ts";
import { faultText } from "../../../client/fault-text.ts";
import { t } from "../../../strings/index.ts";
import { DeadCode } from "./DeadCode.tsx";
import { Greeter } from "./Greeter.tsx";
import { useJoin } from "./use-join.ts";
import { WebviewNotice } from "./WebviewNotice.tsx";

export interface JoinFormProps {
  preview: ActionOutput<"greet.preview"> & { groupName: string };
  typed: string;
  /** Where it leads, if not to the group's people. */
  to?: string | undefined;
}

/** One question, one field. Whoever is signed in is not even asked that. */
export function JoinForm({ preview, typed, to }: JoinFormProps) {
  const { token, groupName, signedInAs, member } = preview;
  const state = useJoin({ token, signedIn: signedInAs !== null, typed, to });
  const [missing, setMissing] = useState(false);

  const form = useRef<HTMLFormElement>(null);
  const { setName } = state;
  useEffect(() => {
    // What was written before our script came: it is in the field, and would be lost with the next drawing.
    const early = form.current && new FormData(form.current).get("name");
    if (typeof early === "string" && early !== "") setName(early);
  }, [setName]);
  useEffect(() => {
    // Gives a phone that comes for the first time the cookie by which attempts are counted, before it makes one.
    if (signedInAs === null) void call("greet.preview", { code: token });
  }, [signedInAs, token]);

  const dead = state.fault?.code === "code_unusable" || state.fault?.code === "group_full";
  if (dead) return <DeadCode full={state.fault?.code === "group_full"} />;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (signedInAs !== null) return state.join();
    const length = codePoints(state.name.trim());
    if (length === 0 || length > NAME_MAX) return setMissing(true);
    state.join();
  }

  const nameError = missing ? t.greet.nameMissing : state.fault?.code === "name_invalid" ? faultText(state.fault) : null;
  return (
    <div className="mx-auto w-full max-w-md px-4 pt-4 pb-16">
      <WebviewNotice />
      <Greeter preview={preview} />
      <form ref={form} onSubmit={submit} noValidate className="mt-8 flex flex-col gap-4">
        {signedInAs === null ? (
          <Field
            label={t.greet.nameLabel}
            hint={t.greet.nameHint(groupName)}
            error={nameError}
            name="name"
            value={state.name}
            onChange={(event) => {
              setMissing(false);
              state.setName(event.currentTarget.value);
            }}
            autoComplete="given-name"
            autoCapitalize="words"
            enterKeyHint="go"
            maxLength={NAME_MAX * 2}
          />
        ) : (
          <p className="m-0 text-center text-ink-soft">{member ? t.greet.alreadyText : t.greet.signedInHint(groupName)}</p>
        )}
        {state.phase === "waiting" ? <Banner tone="honey">{t.greet.waiting}</Banner> : null}
        {state.fault && !nameError ? <Banner tone="danger">{faultText(state.fault)}</Banner> : null}
        <Button type="submit" size="lg" wide busy={state.phase !== "idle"}>
          {signedInAs === null ? t.greet.join : member ? t.greet.goIn : t.greet.joinAs(signedInAs)}
        </Button>
      </form>
      {signedInAs === null ? (
        <p className="mt-6 mb-0 text-center text-sm text-ink-soft">
          {t.greet.accountHint}{" "}
          <Link href={`/sign-in?next=${encodeURIComponent(`/join/${token}`)}`} className="inline-block py-2 font-semibold text-accent">
            {t.greet.signIn}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
