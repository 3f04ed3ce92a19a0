import { AppError } from "@namegame/contract";
import { previewCode, type CodePreview } from "@namegame/core";
import { readCode } from "@namegame/domain";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DeadCode } from "../../../features/greet/join/DeadCode.tsx";
import { JoinForm } from "../../../features/greet/join/JoinForm.tsx";
import { gameBehind } from "../../../features/play/server/game-behind.ts";
import { services } from "../../../server/services.ts";
import { getActor } from "../../../server/session.ts";
import { t } from "../../../strings/index.ts";

// No group's name in the title: it stays in histories, also when the code is dead.
export const metadata: Metadata = { title: t.greet.joinTitle };

interface Props {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ name?: string | string[] }>;
}

export default async function JoinPage({ params, searchParams }: Props) {
  const { token } = await params;
  const read = readCode(token);
  // Six signs in an address would be a door to guess at; the typed way counts its guesses.
  if (read?.kind === "spoken") redirect(`/join?code=${read.signs}`);
  const preview = await previewOrWhy(token);
  if (typeof preview === "string") return <DeadCode full={preview === "group_full"} />;
  if (preview.purpose === "meet") redirect(`/meet/${preview.token}`);
  const { groupName } = preview;
  if (groupName === null) return <DeadCode full={false} />;
  // Somebody was faster than our script: the browser sent the form by itself, and brings the name back.
  const { name } = await searchParams;
  // A room's code leads on to its game.
  const to = (await gameBehind(token)) ? `/play/${encodeURIComponent(token)}` : undefined;
  return <JoinForm preview={{ ...preview, groupName }} typed={typeof name === "string" ? name : ""} to={to} />;
}

async function previewOrWhy(token: string): Promise<CodePreview | "code_unusable" | "group_full"> {
  const { db, config } = services();
  try {
    return await previewCode({ db, actor: await getActor(), secret: config.CODE_SECRET, code: token });
  } catch (error) {
    if (error instanceof AppError && (error.fault.code === "code_unusable" || error.fault.code === "group_full")) return error.fault.code;
    throw error;
  }
}
