"use client";
import type { ShownCode } from "@namegame/contract";
import { showSpoken } from "@namegame/domain";
import type { ReactNode } from "react";
import { useHydrated } from "../../../client/use-hydrated.ts";
import { t } from "../../../strings/index.ts";
import { linkOrigin } from "./link-origin.ts";
import { QrCode } from "./QrCode.tsx";

export interface CodeFaceProps {
  code: ShownCode;
  publicUrl: string;
  /** How long and for how many, under the code. */
  children?: ReactNode;
}

/** A code as it is held out to somebody: the picture, the six signs, and where to type them. */
export function CodeFace({ code, publicUrl, children }: CodeFaceProps) {
  const url = useCodeUrl({ code, publicUrl });
  const spoken = showSpoken(code.spoken);
  return (
    <div className="flex flex-col items-center text-center">
      <QrCode
        text={url.href}
        label={code.purpose === "meet" ? t.greet.qrMeetAlt(spoken) : t.greet.qrAlt(spoken)}
        className="w-full max-w-72 shadow-soft"
      />
      <p className="m-0 mt-5 text-sm text-ink-soft">
        {t.greet.spokenLabel} <span className="break-all">{code.purpose === "join" ? t.greet.at(url.host) : null}</span>
      </p>
      <p className="m-0 font-code text-[clamp(2.25rem,11vw,3.25rem)] leading-tight font-bold tracking-wide text-ink select-all">{spoken}</p>
      <div className="mt-1 text-ink-soft tabular-nums">{children}</div>
    </div>
  );
}

/** The code's link at the address under which other devices reach us. */
export function useCodeUrl({ code, publicUrl }: { code: ShownCode; publicUrl: string }): URL {
  const pageOrigin = useHydrated() ? location.origin : null;
  return new URL(code.path, linkOrigin({ pageOrigin, publicUrl }));
}
