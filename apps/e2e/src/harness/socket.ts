import { io, type Socket } from "socket.io-client";
import { onTestFinished } from "vitest";
import type { Device } from "./device.ts";

/** A socket as a program of its own would open it. */
export async function connect(device: Device, headers: Record<string, string> = {}): Promise<Socket> {
  const cookie = device
    .cookies()
    .map(({ name, value }) => `${name}=${value}`)
    .join("; ");
  const socket = io(device.url, {
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie, origin: device.url, ...headers },
  });
  onTestFinished(() => void socket.close());
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("connect_error", reject));
  return socket;
}
