import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { expectAccessible } from "./harness/accessible.ts";
import { openBrowser } from "./harness/browser.ts";
import { demoGroup } from "./harness/demo-group.ts";
import { answerOf, type Device } from "./harness/device.ts";
import { meetPerson, PATIENCE_MS } from "./harness/person.ts";
import { idOf, signInBrowser } from "./harness/sign-in.ts";
import { sizes } from "./harness/sizes.ts";

const chromium = openBrowser();
const sitters = { phone: "kofi", desktop: "yui" } as const;
const heic = Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "latin1");

/** A tall picture, red above and blue below, drawn by the browser itself. */
async function picture(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [900, 1_600];
    const pen = canvas.getContext("2d")!;
    pen.fillStyle = "#d02020";
    pen.fillRect(0, 0, 900, 800);
    pen.fillStyle = "#2020d0";
    pen.fillRect(0, 800, 900, 800);
    return canvas.toDataURL("image/jpeg", 0.95);
  });
  return Buffer.from(url.split(",")[1]!, "base64");
}

/** The colour in the middle of the photo's square, as this device gets it. */
async function middleOf(page: Page, photoId: string): Promise<"red" | "blue"> {
  const [r, b] = await page.evaluate(async (id) => {
    const image = new Image();
    image.src = `/api/photos/${id}/256`;
    await image.decode();
    const canvas = new OffscreenCanvas(1, 1);
    const pen = canvas.getContext("2d")!;
    pen.drawImage(image, 128, 128, 1, 1, 0, 0, 1, 1);
    const [red, , blue] = pen.getImageData(0, 0, 1, 1).data;
    return [red!, blue!];
  }, photoId);
  return r! > b! ? "red" : "blue";
}

async function shown(device: Device): Promise<string> {
  const { current } = await answerOf(device.call("photos.mine", {}));
  if (!current) throw new Error("no photo is shown");
  return current.id;
}

const face = (page: Page, photoId: string) => page.locator(`main img[src*="${photoId}"]`).first();

describe.each(sizes)("a photo, %s", (size) => {
  test("is chosen, cropped by keys, sent in spite of a tunnel, and seen by another at once", async () => {
    const sitter = await meetPerson(chromium.browser, size, { name: sitters[size] });
    const friend = await meetPerson(chromium.browser, size, { name: "hoa" });
    const device = await signInBrowser(sitter, sitters[size]);
    await signInBrowser(friend, "hoa");
    const groupId = await demoGroup(device);
    await friend.page.goto(`/g/${groupId}/people/${idOf(sitters[size])}`);
    const before = await shown(device);
    await face(friend.page, before).waitFor();

    const { page } = sitter;
    await page.goto("/me");
    await page.getByRole("button", { name: "Change photo" }).click();
    const files = page.locator("input[type=file]").last();
    await files.setInputFiles({ name: "IMG_0001.HEIC", mimeType: "image/heic", buffer: heic });
    await page.getByText("This is an iPhone picture").waitFor();
    await expectAccessible(page);
    await files.setInputFiles({ name: "me.jpg", mimeType: "image/jpeg", buffer: await picture(page) });
    await page.getByRole("button", { name: "Use this photo" }).waitFor();
    await expectAccessible(page);
    // The picture down as far as it goes: its red top fills the window.
    const stage = page.getByRole("group", { name: /Arrow keys/ });
    await stage.focus();
    for (let press = 0; press < 8; press += 1) await page.keyboard.press("Shift+ArrowDown");
    await page.getByRole("button", { name: "Zoom in" }).click();

    await sitter.offline(true);
    await page.getByRole("button", { name: "Use this photo" }).click();
    await page.getByText("The picture did not get through").waitFor();
    await sitter.offline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("Your photo is set").waitFor();

    const after = await shown(device);
    expect(after).not.toBe(before);
    expect(await middleOf(page, after)).toBe("red");
    await face(friend.page, after).waitFor();

    await page.getByRole("button", { name: "Adjust" }).click();
    await page.getByRole("button", { name: "Use this photo" }).waitFor();
    for (let press = 0; press < 24; press += 1) await page.getByRole("button", { name: "Move the picture up" }).click();
    await page.getByRole("button", { name: "Use this photo" }).click();
    await expect.poll(() => shown(device), { timeout: PATIENCE_MS }).not.toBe(after);
    const adjusted = await shown(device);
    await face(friend.page, adjusted).waitFor();
    expect(await middleOf(friend.page, adjusted)).toBe("blue");
    expect((await device.fetch(`/api/photos/${after}/256`)).status).toBe(404);
  });
});
