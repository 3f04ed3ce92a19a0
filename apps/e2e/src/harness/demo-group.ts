import { answerOf, type Device } from "./device.ts";

/** Id of the demo group, as one of its people sees it. */
export async function demoGroup(device: Device): Promise<string> {
  const { groups } = await answerOf(device.call("groups.list", {}));
  const found = groups.find((group) => group.name === "Riverside Community");
  if (!found) throw new Error("not in the demo group");
  return found.id;
}
