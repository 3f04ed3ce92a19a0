"use client";
import { showSpoken } from "@namegame/domain";
import { useHydrated } from "../../../client/use-hydrated.ts";
import { linkOrigin } from "../../greet/code/link-origin.ts";

/** The path behind the room's QR code, and its signs. */
export interface RoomCode {
  path: string;
  spoken: string;
}

/** Where other devices reach the game: the address for the QR code, the host to type, and the signs as they are read aloud. */
export function useRoomUrl({ code, publicUrl }: { code: RoomCode; publicUrl: string }): { href: string; host: string; spoken: string } {
  const pageOrigin = useHydrated() ? location.origin : null;
  const url = new URL(code.path, linkOrigin({ pageOrigin, publicUrl }));
  return { href: url.href, host: url.host, spoken: showSpoken(code.spoken) };
}
