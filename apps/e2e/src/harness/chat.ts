import type { Page } from "playwright-core";

/** The messages of the conversation that is open. */
export const log = (page: Page) => page.getByRole("log");

/** The field one writes in. */
export const composer = (page: Page) => page.getByRole("textbox", { name: /^Write/ });

export async function send(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}

/** Opens what may be done with a message, by the button that a keyboard and a screen reader find. */
export async function openActions(page: Page, text: string): Promise<void> {
  await page
    .getByRole("button", { name: new RegExp(`^Actions for .*${text}`) })
    .last()
    .press("Enter");
}

/** Chooses one of the actions: of a menu with a mouse, of a sheet without. */
export async function act(page: Page, text: string, action: string): Promise<void> {
  await openActions(page, text);
  await page
    .getByRole("menuitem", { name: action, exact: true })
    .or(page.getByRole("dialog").getByRole("button", { name: action, exact: true }))
    .click();
}

const HOLD_MS = 800;

/** Holds a finger on a message for as long as a person would. */
export async function holdFinger(page: Page, text: string): Promise<void> {
  const box = await log(page).getByText(text).last().boundingBox();
  if (!box) throw new Error(`nothing to hold: ${text}`);
  const wire = await page.context().newCDPSession(page);
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await wire.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await page.waitForTimeout(HOLD_MS);
  await wire.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
