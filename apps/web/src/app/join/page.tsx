import { codeSigns } from "@namegame/ui";
import type { Metadata } from "next";
import { JoinByCode } from "../../features/greet/join/JoinByCode.tsx";
import { t } from "../../strings/index.ts";

export const metadata: Metadata = { title: t.greet.joinTitle };

/** For the six signs that somebody said; `?code=` comes from the form of the first page, which works without a script. */
export default async function JoinPage({ searchParams }: { searchParams: Promise<{ code?: string | string[] }> }) {
  const { code } = await searchParams;
  return <JoinByCode initial={typeof code === "string" ? codeSigns(code) : ""} />;
}
