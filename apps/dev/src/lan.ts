import { networkInterfaces } from "node:os";

/** This machine's address for the phones on the same network, if it has one. */
export function lanAddress(): string | undefined {
  const found = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter((entry) => entry.family === "IPv4" && !entry.internal)
    .map((entry) => entry.address);
  // Home and office networks first: a container's bridge is also an address, but no phone is on it.
  return found.find((address) => address.startsWith("192.168.")) ?? found.find((address) => address.startsWith("10.")) ?? found[0];
}
