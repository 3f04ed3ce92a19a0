import { describe, expect, test } from "vitest";
import { createDevice } from "./harness/device.ts";
import { demoGroup } from "./harness/demo-group.ts";
import { idOf, signedIn } from "./harness/sign-in.ts";

/** What the head of the answer holds, without any script having run. */
async function titleOf(page: Promise<Response>): Promise<string | undefined> {
  const html = await (await page).text();
  return /<title>([^<]*)<\/title>/.exec(html.slice(0, html.indexOf("</head>")))?.[1];
}

describe("a page begins with its title", () => {
  test.each([
    ["/me/notifications", "Notifications"],
    ["/inbox", "Inbox"],
    ["/chat", "Chat"],
  ])("%s", async (path, title) => {
    const device = await signedIn("mateo");
    expect(await titleOf(device.fetch(path))).toContain(title);
  });

  test("also one whose title is read from the database", async () => {
    const device = await signedIn("mateo");
    const groupId = await demoGroup(device);
    expect(await titleOf(device.fetch(`/g/${groupId}/people/${idOf("rosa")}`))).toContain("Rosa");
  });

  test("and one for people without a session", async () => {
    expect(await titleOf(createDevice().fetch("/sign-in"))).toContain("Sign in");
  });
});
