import type { Browser } from "playwright-core";
import { answerOf, newRequestId, type Device } from "./device.ts";
import { meetPerson, type Person } from "./person.ts";
import { signedIn, signInBrowser } from "./sign-in.ts";

/** A fresh group of a demo owner and demo members, so that a test knows everything that was said in its room. */
export interface Crew {
  groupId: string;
  conversationId: string;
  /** By the key of each. */
  devices: Record<string, Device>;
}

export async function makeCrew(name: string, owner: string, ...members: string[]): Promise<Crew> {
  const host = await signedIn(owner);
  const { groupId } = await answerOf(host.call("groups.create", { name, type: "community" }));
  const { code } = await answerOf(host.call("greet.createCode", { groupId, poster: true, useLimit: 50 }));
  const devices: Record<string, Device> = { [owner]: host };
  for (const key of members) {
    devices[key] = await signedIn(key);
    await answerOf(devices[key].call("greet.join", { code: code.spoken, requestId: newRequestId() }));
  }
  const { group } = await answerOf(host.call("groups.get", { groupId }));
  return { groupId, conversationId: group.conversationId, devices };
}

/** A person's phone and desktop, both at the address. */
export async function bothDevices(browser: Browser, key: string, address: string): Promise<{ phone: Person; desktop: Person }> {
  const [phone, desktop] = [await meetPerson(browser, "phone", { name: key }), await meetPerson(browser, "desktop", { name: key })];
  for (const device of [phone, desktop]) {
    await signInBrowser(device, key);
    await device.page.goto(address);
  }
  return { phone, desktop };
}
