import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessibleInBoth } from "./harness/accessible.ts";
import { openBrowser } from "./harness/browser.ts";
import { act, composer, holdFinger, log, openActions, send } from "./harness/chat.ts";
import { bothDevices, makeCrew } from "./harness/crew.ts";
import { sizes } from "./harness/sizes.ts";

const chromium = openBrowser();

/** What a conversation says, message by message, without times and marks. */
const said = (page: Page) => log(page).locator("[data-seq]").allInnerTexts();

describe.each(sizes)("J8 messages, from the %s", (size) => {
  test("what is said is answered, reacted to, changed and taken back, live on every device of both", async () => {
    const crew = await makeCrew(`Boat crew ${size}`, "ngozi", "mateo");
    const address = `/chat/${crew.conversationId}`;
    const ngozi = await bothDevices(chromium.browser, "ngozi", address);
    const mateo = await bothDevices(chromium.browser, "mateo", address);
    const [hers, his] = [ngozi[size].page, mateo[size].page];
    const all = [ngozi.phone, ngozi.desktop, mateo.phone, mateo.desktop].map(({ page }) => page);

    await send(his, "Who brings the boat? See https://boats.example/list.");
    for (const page of all) await log(page).getByText("Who brings the boat?").waitFor();
    const link = log(hers).getByRole("link", { name: "https://boats.example/list" });
    expect(await link.getAttribute("rel")).toBe("noopener noreferrer nofollow");

    // A reaction, by a finger that is held or by the keyboard.
    if (size === "phone") await holdFinger(hers, "Who brings the boat?");
    else await act(hers, "Who brings the boat", "React");
    await hers.getByRole("button", { name: "More emoji" }).waitFor();
    await expectAccessibleInBoth(hers);
    await hers.getByRole("button", { name: "More emoji" }).click();
    await expectAccessibleInBoth(hers);
    await hers.getByRole("button", { name: "sparkles" }).click();
    for (const page of [mateo.phone.page, mateo.desktop.page])
      await log(page).getByRole("button", { name: "sparkles, Ngozi Adeyemi", pressed: false }).waitFor();
    await log(his).getByRole("button", { name: "sparkles, Ngozi Adeyemi" }).click();
    await log(hers).getByRole("button", { name: "sparkles, Mateo Núñez and you", pressed: true }).waitFor();

    // An answer, which leads back to its question.
    await openActions(hers, "Who brings the boat");
    await expectAccessibleInBoth(hers);
    await hers.keyboard.press("Escape");
    await act(hers, "Who brings the boat", "Reply");
    await hers.getByText("Reply to Mateo Núñez").waitFor();
    await expect.poll(() => hers.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    await send(hers, "I do, @Mateo Núñez");
    for (const page of all)
      await log(page)
        .getByRole("button", { name: /^In reply to (Mateo Núñez|You)\s+Who brings/ })
        .waitFor();
    await log(his)
      .getByRole("button", { name: /^In reply to You/ })
      .click();
    await expect.poll(() => his.evaluate(() => document.activeElement?.textContent)).toContain("Who brings the boat?");
    await expectAccessibleInBoth(his);

    // Another text: Escape lets it be, Save keeps it.
    await act(his, "Who brings the boat", "Edit");
    const editor = his.getByRole("textbox", { name: "Edit message" });
    await editor.fill("never mind");
    await editor.press("Escape");
    await composer(his).waitFor();
    await act(his, "Who brings the boat", "Edit");
    await editor.fill("Who brings both boats?");
    await his.getByRole("button", { name: "Save" }).click();
    for (const page of all) {
      await log(page).getByText("Who brings both boats?").last().waitFor();
      await log(page).getByText("edited", { exact: true }).waitFor();
    }
    await log(hers)
      .getByRole("button", { name: /^In reply to Mateo Núñez\s+Who brings both boats/ })
      .waitFor();

    // Taken back: a place stays.
    await send(his, "Wrong room, sorry");
    await log(hers).getByText("Wrong room, sorry").waitFor();
    await act(his, "Wrong room, sorry", "Delete");
    await expectAccessibleInBoth(his);
    await his.getByRole("button", { name: "Delete message" }).click();
    for (const page of all) await log(page).getByText("Message deleted").waitFor();

    // An admin takes one out of sight, reads it, and shows it again; whoever is no admin is not offered it.
    await send(his, "My aunt's secret recipe");
    await log(hers).getByText("My aunt's secret recipe").waitFor();
    await act(hers, "My aunt's secret recipe", "Hide for everybody");
    await hers.getByRole("button", { name: "Hide message" }).click();
    for (const page of all) await log(page).getByText("Hidden by an admin").waitFor();
    await act(hers, "Hidden by an admin", "History");
    await hers.getByRole("dialog").getByText("My aunt's secret recipe").waitFor();
    await expectAccessibleInBoth(hers);
    await hers.keyboard.press("Escape");
    await openActions(his, "I do, @Mateo");
    expect(await his.getByText("Hide for everybody").count()).toBe(0);
    await his.keyboard.press("Escape");
    await act(hers, "Hidden by an admin", "Show again");
    for (const page of all) await log(page).getByText("My aunt's secret recipe").waitFor();

    // What each device holds from events is what a fresh page reads.
    const before = await said(mateo.phone.page);
    await mateo.phone.page.reload();
    await log(mateo.phone.page).getByText("My aunt's secret recipe").waitFor();
    expect(await said(mateo.phone.page)).toEqual(before);
    expect(await said(mateo.desktop.page)).toEqual(before);
  }, 600_000);

  test("a name after an @ calls somebody: offered while typed, marked in the list and in the text, and gone once read elsewhere", async () => {
    const crew = await makeCrew(`Choir ${size}`, "ngozi", "mateo", "siobhan");
    const address = `/chat/${crew.conversationId}`;
    const ngozi = await bothDevices(chromium.browser, "ngozi", address);
    const mateo = await bothDevices(chromium.browser, "mateo", "/chat");
    const hers = ngozi[size].page;

    await composer(hers).pressSequentially("Tuesday, @mat");
    await hers.getByRole("option", { name: "Mateo Núñez" }).waitFor();
    await expectAccessibleInBoth(hers);
    if (size === "phone") await hers.getByRole("option", { name: "Mateo Núñez" }).click();
    else await composer(hers).press("Enter");
    await expect.poll(() => composer(hers).inputValue()).toBe("Tuesday, @Mateo Núñez ");
    await composer(hers).pressSequentially("at eight?");
    await hers.getByRole("button", { name: "Send", exact: true }).click();

    const row = ({ page }: { page: Page }) => page.getByRole("link").filter({ hasText: `Choir ${size}` });
    for (const device of [mateo.phone, mateo.desktop]) await row(device).getByText("You were mentioned").waitFor({ state: "attached" });
    await expectAccessibleInBoth(mateo[size].page);
    await row(mateo[size]).click();
    await log(mateo[size].page).getByText("You were mentioned").waitFor({ state: "attached" });
    await log(mateo[size].page).getByText("New", { exact: true }).waitFor();
    await expectAccessibleInBoth(mateo[size].page);
    const other = size === "phone" ? mateo.desktop : mateo.phone;
    await expect.poll(() => row(other).getByText("You were mentioned").count()).toBe(0);
    await expect
      .poll(() =>
        row(other)
          .getByText(/unread/)
          .count(),
      )
      .toBe(0);
  }, 600_000);
});
