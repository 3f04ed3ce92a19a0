"use client";
import { Avatar } from "@namegame/ui";
import Link from "next/link";
import { t } from "../strings/index.ts";
import { photoSource } from "./photo-source.ts";
import { useShell } from "./ShellProvider.tsx";

/** One's own face: the way to profile, devices and privacy. */
export function MeLink() {
  const { viewer } = useShell();
  if (!viewer) return null;
  return (
    <Link
      href="/me"
      className="flex min-h-12 min-w-12 items-center gap-3 rounded-full p-1 text-ink no-underline hover:bg-sunken md:max-lg:mx-auto md:max-lg:w-fit lg:w-full lg:pr-4"
    >
      <Avatar id={viewer.id} name={viewer.name} photo={photoSource(viewer.photoId)} eager />
      <span className="min-w-0 truncate font-semibold max-lg:sr-only">{viewer.name}</span>
      <span className="sr-only">{t.shell.me}</span>
    </Link>
  );
}
