import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext } from "playwright-core";
import { launchChromium } from "./harness/chromium.ts";
import { shapes, sizes, type Size } from "./harness/sizes.ts";

const url = process.argv[2] ?? "http://localhost:3000";
const folder = fileURLToPath(new URL("../pictures", import.meta.url));
const schemes = ["light", "dark"] as const;
/** Faces fade in and pages come to life after the network is quiet. */
const SETTLE_MS = 1_200;
const QUALITY = 72;

await mkdir(folder, { recursive: true });
const browser = await launchChromium();
for (const size of sizes) for (const scheme of schemes) await takeAll({ browser, size, scheme });
await browser.close();

/** The main pages of the running demo, as Ana sees them, for README. */
async function takeAll({ browser, size, scheme }: { browser: Browser; size: Size; scheme: (typeof schemes)[number] }): Promise<void> {
  const context = await browser.newContext({ ...shapes[size], deviceScaleFactor: 1, colorScheme: scheme, baseURL: url });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await picture("sign-in");
  await page.getByRole("button", { name: /Ana Ferreira/ }).click();
  await page.waitForURL((address) => address.pathname !== "/sign-in");
  await picture("home");
  const { groupId, conversationId } = await demoGroup(context);
  for (const [name, path] of Object.entries({
    group: `/g/${groupId}`,
    people: `/g/${groupId}/people`,
    greet: `/g/${groupId}/greet`,
    practice: `/g/${groupId}/practice`,
    chat: `/chat/${conversationId}`,
    me: "/me",
  })) {
    await page.goto(path);
    await picture(name);
  }
  await page.goto(`/g/${groupId}/practice`);
  await page
    .getByRole("button", { name: /start|practise|practice/i })
    .first()
    .click();
  await picture("question");
  await context.close();

  async function picture(name: string): Promise<void> {
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(SETTLE_MS);
    await page.screenshot({ path: join(folder, `${name}-${size}-${scheme}.jpg`), type: "jpeg", quality: QUALITY });
  }
}

async function demoGroup(context: BrowserContext): Promise<{ groupId: string; conversationId: string }> {
  const ask = async (name: string, data: object) =>
    (await (await context.request.post(`/api/actions/${name}`, { data, headers: { origin: url } })).json()) as {
      data: { groups: { id: string }[]; group: { conversationId: string } };
    };
  const groupId = (await ask("groups.list", {})).data.groups[0]!.id;
  return { groupId, conversationId: (await ask("groups.get", { groupId })).data.group.conversationId };
}
