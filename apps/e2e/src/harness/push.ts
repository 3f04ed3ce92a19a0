import { startPushService, type TestDevice } from "@namegame/testing";
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import type { Person } from "./person.ts";

/** One push service for a file's tests, at the place where the product looks for it. */
export function openPushService(): { subscribe(): TestDevice } {
  let service: Awaited<ReturnType<typeof startPushService>>;
  beforeAll(async () => {
    service = await startPushService({ port: inject("product").pushPort });
  });
  afterAll(() => service?.close());
  return { subscribe: () => service.subscribe() };
}

/**
 * Lets the person's browser subscribe at our push service instead of its maker's, which no test may reach. Everything else is the browser's
 * own: the permission, the service worker, its notifications. Call it before the first page.
 */
export async function subscribesAt({ context }: Person, device: TestDevice): Promise<void> {
  await context.grantPermissions(["notifications"]);
  const { endpoint, keys } = device;
  await context.addInitScript(
    (json) => {
      const subscription = { toJSON: () => json, unsubscribe: async () => true };
      PushManager.prototype.subscribe = async () => subscription as unknown as PushSubscription;
    },
    { endpoint, keys },
  );
}

/** Hands a page's service worker what arrived for it, as the browser does with a push. */
export async function deliverTo(page: Page): Promise<(data: string) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const registrationId = await registrationOf(session);
  return async (data) => {
    await session.send("ServiceWorker.deliverPushMessage", { origin: new URL(page.url()).origin, registrationId, data });
  };
}

async function registrationOf(session: CDPSession): Promise<string> {
  const found = new Promise<string>((resolve) =>
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [registration] = registrations;
      if (registration) resolve(registration.registrationId);
    }),
  );
  await session.send("ServiceWorker.enable");
  return found;
}

/** What the device shows now, title and text. */
export function shownOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(({ title, body }) => `${title}: ${body}`);
  });
}
