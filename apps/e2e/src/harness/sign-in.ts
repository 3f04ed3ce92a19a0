import { expect, inject } from "vitest";
import { createDevice, type Device } from "./device.ts";
import type { Person } from "./person.ts";

/** Id of a demo person, such as `ana`. */
export function idOf(key: string): string {
  const id = inject("product").people[key];
  if (!id) throw new Error(`no demo person ${key}`);
  return id;
}

/** A device that is signed in as a demo person, by the sign-in that only a development machine has. */
export async function signedIn(key: string): Promise<Device> {
  const device = createDevice();
  const form = new URLSearchParams({ userId: idOf(key), next: "/" });
  expect(await device.fetch("/api/dev/sign-in", { method: "POST", body: form })).toMatchObject({ status: 303 });
  return device;
}

/** Signs a person's browser in as a demo person; resolves with a device that has the same session. */
export async function signInBrowser({ context }: Person, key: string): Promise<Device> {
  const device = await signedIn(key);
  const { hostname } = new URL(device.url);
  await context.addCookies(device.cookies().map(({ name, value }) => ({ name, value, domain: hostname, path: "/", httpOnly: true })));
  return device;
}
