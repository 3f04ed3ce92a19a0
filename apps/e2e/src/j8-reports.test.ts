import { act } from "./harness/chat.ts";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "./harness/accessible.ts";
import { openBrowser } from "./harness/browser.ts";
import { answerOf, newRequestId } from "./harness/device.ts";
import { meetPerson, type Person } from "./harness/person.ts";
import { signedIn, signInBrowser } from "./harness/sign-in.ts";
import { sizes, type Size } from "./harness/sizes.ts";

const chromium = openBrowser();

/** A group of its own: Ngozi's, in which Mateo has written something that Rosa will not like. */
async function scene(size: Size, text: string) {
  const people = {} as Record<"ngozi" | "rosa" | "mateo", Person>;
  for (const name of ["ngozi", "rosa", "mateo"] as const) people[name] = await meetPerson(chromium.browser, size, { name });
  const host = await signInBrowser(people.ngozi, "ngozi");
  const { groupId } = await answerOf(host.call("groups.create", { name: `Evening choir ${size}`, type: "community" }));
  const { code } = await answerOf(host.call("greet.createCode", { groupId, poster: true, useLimit: 10 }));
  for (const name of ["rosa", "mateo"] as const) {
    const device = await signInBrowser(people[name], name);
    await answerOf(device.call("greet.join", { code: code.spoken, requestId: newRequestId() }));
  }
  const { group } = await answerOf(host.call("groups.get", { groupId }));
  const path = `/chat/${group.conversationId}`;
  const { page } = people.mateo;
  await page.goto(path);
  for (const body of ["Who brings the cake on Wednesday?", text]) {
    await page.getByRole("textbox", { name: /^Write/ }).fill(body);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByRole("log").getByText(body).waitFor();
  }
  return { groupId, path, ...people };
}

describe.each(sizes)("J8 report, %s", (size) => {
  test("a member reports a message, an admin sees it with what stood before and hides it, and both are told", async () => {
    const text = `You all sing like crows ${size}`;
    const { groupId, path, ngozi, rosa, mateo } = await scene(size, text);
    await ngozi.page.goto(`/g/${groupId}/reports`);
    await ngozi.page.getByText("Nothing to look at").waitFor();

    await rosa.page.goto(path);
    await rosa.page.getByRole("log").getByText(text).waitFor();
    await act(rosa.page, text, "Report");
    const dialog = rosa.page.getByRole("dialog", { name: "Report this message" });
    await dialog.getByRole("radio", { name: "It hurts or threatens somebody" }).check();
    await dialog.getByRole("textbox").fill("Please talk to him.");
    await expectAccessible(rosa.page);
    await dialog.getByRole("button", { name: "Send the report" }).click();
    await rosa.page.getByText("Thank you. Somebody will look at it.").waitFor();

    // The admin's page was open all the time.
    const card = ngozi.page.getByRole("article").filter({ hasText: text });
    await card.getByText("Please talk to him.").waitFor();
    await card.getByText("Before it").click();
    await card.getByText("Who brings the cake on Wednesday?").waitFor();
    await expectAccessible(ngozi.page);
    await card.getByRole("button", { name: "Hide the message" }).click();
    await ngozi.page.getByRole("alertdialog").getByRole("button", { name: "Hide the message" }).click();
    await ngozi.page.getByText("Nothing to look at").waitFor();

    await mateo.page.getByText("An admin hid your message").waitFor();
    await rosa.page.getByText("Your report was looked at").waitFor();
    for (const person of [rosa, mateo]) await expect.poll(() => person.page.getByRole("log").getByText(text).count()).toBe(0);
  });

  test("what was reported is for owners and admins: forbidden to a member, and nowhere for a stranger", async () => {
    const { groupId, mateo } = await scene(size, "A message of no interest");
    const status = async (person: Person) => (await person.page.goto(`/g/${groupId}/reports`))?.status();
    expect(await status(mateo)).toBe(403);
    await mateo.page.getByRole("heading", { name: "This is not for you to see" }).waitFor();
    await expectAccessible(mateo.page);
    const stranger = await meetPerson(chromium.browser, size, { name: "ana" });
    await signInBrowser(stranger, "ana");
    expect(await status(stranger)).toBe(404);
    const member = await signedIn("mateo");
    expect(await member.call("chat.reports", { groupId })).toMatchObject({ status: 403, result: { error: { code: "not_allowed" } } });
  });

  test("an owner says for how long messages are kept, after reading what that means", async () => {
    const { groupId, ngozi, mateo } = await scene(size, "For a while only");
    await ngozi.page.goto(`/g/${groupId}/settings`);
    await ngozi.page.getByRole("radio", { name: "90 days" }).check({ force: true });
    const section = ngozi.page.getByRole("region", { name: "How long messages are kept" });
    await section.getByRole("button", { name: "Save" }).click();
    await ngozi.page.getByRole("alertdialog", { name: "Delete messages after 90 days?" }).waitFor();
    await expectAccessible(ngozi.page);
    await ngozi.page.getByRole("button", { name: "Yes, do so" }).click();
    await ngozi.page.getByText("Saved", { exact: true }).waitFor();
    await ngozi.page.reload();
    expect(await ngozi.page.getByRole("radio", { name: "90 days" }).isChecked()).toBe(true);
    await mateo.page.goto(`/g/${groupId}/settings`);
    await mateo.page.getByRole("region", { name: "You in this group" }).waitFor();
    expect(await mateo.page.getByRole("region", { name: "How long messages are kept" }).count()).toBe(0);
  });
});
