import { VOICE_CONTENT_TYPE, writeWav } from "@namegame/contract";
import { describe, expect, test } from "vitest";
import type { Locator, Page } from "playwright-core";
import { expectAccessible, expectAccessibleInBoth } from "./harness/accessible.ts";
import { openBrowser } from "./harness/browser.ts";
import { makeCrew } from "./harness/crew.ts";
import { answerOf, createDevice, newRequestId, type Device } from "./harness/device.ts";
import { meetPerson, type Person } from "./harness/person.ts";
import { idOf, signedIn, signInBrowser } from "./harness/sign-in.ts";
import { sizes, type Size } from "./harness/sizes.ts";

/** A microphone that beeps once a second, and a browser that lets every page have it. */
const chromium = openBrowser({ flags: ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"] });
/** One without either. */
const deaf = openBrowser();

interface Newcomer extends Person {
  device: Device;
  userId: string;
}

/** Somebody who comes in by the code, so that no other journey counts on how their name sounds. */
async function comeIn({ code, name, size }: { code: string; name: string; size: Size }): Promise<Newcomer> {
  const person = await meetPerson(chromium.browser, size, { name });
  await watchSounds(person);
  const device = createDevice();
  const { userId } = await answerOf(device.call("greet.join", { code, name, requestId: newRequestId() }));
  const { hostname } = new URL(device.url);
  await person.context.addCookies(device.cookies().map((cookie) => ({ ...cookie, domain: hostname, path: "/", httpOnly: true })));
  return { ...person, device, userId };
}

const section = (page: Page) => page.getByRole("region", { name: "How my name sounds" });
const press = (page: Page, name: string) => section(page).getByRole("button", { name, exact: true }).click();

/** Keeps what each page of this person plays, from the moment in which it sounds. */
function watchSounds({ context }: Person): Promise<unknown> {
  return context.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function playWatched() {
      this.addEventListener("playing", () => heard.push(this.src), { once: true });
      return play.call(this);
    };
  });
}

const lastHeard = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.at(-1)?.split("/").at(-1));

/** Presses what plays this recording, until it is heard. */
async function hears(page: Page, button: Locator, voiceId: string): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
  await button.click();
  await expect
    .poll(
      async () => {
        const last = await lastHeard(page);
        // The page may not have been told of the newest yet; a clue is given once.
        if (last !== voiceId && (await button.isVisible())) await button.click();
        return last;
      },
      // A press ends what the one before began: each gets its time.
      { interval: 2_000 },
    )
    .toBe(voiceId);
}

/** How long a recording lasts, and how loud it gets, by the browser's own ears. */
function listen(page: Page, voiceId: string): Promise<{ seconds: number; peak: number }> {
  return page.evaluate(async (id) => {
    const bytes = await (await fetch(`/api/voices/${id}`)).arrayBuffer();
    const sound = await new OfflineAudioContext(1, 1, 16_000).decodeAudioData(bytes);
    return { seconds: sound.duration, peak: sound.getChannelData(0).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) };
  }, voiceId);
}

describe.each(sizes)("a name's sound, %s", (size) => {
  test("is recorded, listened to, saved, heard by another on the page and as a clue, and silent once it is removed", async () => {
    const owner = await signedIn("ana");
    const { groupId } = await answerOf(owner.call("groups.create", { name: `Voices ${size}`, type: "community" }));
    const poster = await answerOf(owner.call("greet.createCode", { groupId, poster: true, useLimit: 50 }));
    const code = poster.code.spoken;
    const speaker = await comeIn({ code, name: "Xóchitl", size });
    const friend = await comeIn({ code, name: "Fred", size });
    for (const name of ["Gil", "Gus"]) await comeIn({ code, name, size });
    const { page } = speaker;

    await page.goto("/me");
    await section(page).getByText("Nobody can hear it yet.").waitFor();
    await expectAccessibleInBoth(page);
    // Stopped by hand, and thrown away.
    await press(page, "Record my name");
    await section(page).getByText("Say your name now").waitFor();
    await section(page)
      .getByText(/^\d s left$/)
      .waitFor();
    await expectAccessible(page);
    await press(page, "Stop");
    await press(page, "Cancel");
    // Until the time is over.
    await press(page, "Record my name");
    await section(page).getByText("This is what others will hear.").waitFor();
    await expectAccessibleInBoth(page);
    await press(page, "Listen");
    await expect.poll(() => lastHeard(page)).toBeDefined();
    await speaker.offline(true);
    await press(page, "Save");
    await section(page).getByText("It did not get through.").waitFor();
    await speaker.offline(false);
    await press(page, "Try again");
    await page.getByText("Others can hear your name now").waitFor();
    const first = (await answerOf(speaker.device.call("voices.mine", {}))).current!.id;
    await hears(page, section(page).getByRole("button", { name: "Listen", exact: true }), first);
    const sound = await listen(page, first);
    expect(sound.seconds).toBeGreaterThan(0.2);
    expect(sound.seconds).toBeLessThanOrEqual(5);
    expect(sound.peak).toBeGreaterThan(0.05);
    await expectAccessible(page);

    // On the person's page, without loading it anew after another recording.
    await friend.page.goto(`/g/${groupId}/people/${speaker.userId}`);
    const aloud = friend.page.getByRole("button", { name: "Hear Xóchitl say it" });
    await hears(friend.page, aloud, first);
    await expectAccessible(friend.page);
    await press(page, "Replace");
    await section(page).getByText("Say your name now").waitFor();
    await section(page).getByText("This is what others will hear.").waitFor();
    await press(page, "Save");
    await expect.poll(async () => (await answerOf(speaker.device.call("voices.mine", {}))).current?.id).not.toBe(first);
    const second = (await answerOf(speaker.device.call("voices.mine", {}))).current!.id;
    await hears(friend.page, aloud, second);
    expect((await friend.device.fetch(`/api/voices/${first}`)).status).toBe(404);

    // A stranger, and nobody.
    const stranger = await signedIn("hoa");
    for (const device of [stranger, createDevice()]) expect((await device.fetch(`/api/voices/${second}`)).status).toBe(404);

    // Ana has a photo, and would be asked for before.
    await answerOf(friend.device.call("people.block", { userId: idOf("ana") }));
    // Nothing is known of them but the name: their voice stands in the photo's place.
    await friend.page.goto(`/g/${groupId}/practice?go=1`);
    await friend.page.getByRole("heading", { name: "This is Xóchitl" }).waitFor();
    await friend.page.getByRole("button", { name: "Got it" }).click();
    await friend.page.getByRole("heading", { name: "Who is this?" }).waitFor();
    await expectAccessibleInBoth(friend.page);
    await hears(friend.page, friend.page.getByRole("button", { name: "Hear them say it" }), second);

    // Once they met, where they met asks, and the voice is the last clue.
    const { code: mine } = await answerOf(speaker.device.call("greet.createMeetCode", {}));
    await answerOf(friend.device.call("greet.meet", { code: mine.spoken }));
    await friend.page.goto(`/g/${groupId}/practice?go=1`);
    await friend.page.getByText(/^You met on/).waitFor();
    await friend.page.getByRole("button", { name: "Clue", exact: true }).click();
    await hears(friend.page, friend.page.getByRole("button", { name: "Hear them say it" }), second);
    await friend.page.getByRole("button", { name: "Hear it again" }).waitFor();
    await expectAccessible(friend.page);
    await friend.page.getByRole("button", { name: "I don’t know" }).click();
    await hears(friend.page, friend.page.getByRole("button", { name: "Hear Xóchitl say it" }), second);

    await press(page, "Remove");
    await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
    await section(page).getByText("Nobody can hear it yet.").waitFor();
    expect((await friend.device.fetch(`/api/voices/${second}`)).status).toBe(404);
    await friend.page.goto(`/g/${groupId}/people/${speaker.userId}`);
    await friend.page.getByText("Xóchitl").first().waitFor();
    expect(await aloud.count()).toBe(0);
  });

  test("where the microphone is refused or missing, the page says what helps, and can be asked again", async () => {
    const person = await meetPerson(deaf.browser, size, { name: "sam" });
    await signInBrowser(person, "sam");
    const { page } = person;
    await page.goto("/me");
    await press(page, "Record my name");
    await section(page)
      .getByRole("alert")
      .getByText(/may not use the microphone|No microphone was found/)
      .waitFor();
    await expectAccessibleInBoth(page);
    await section(page).getByRole("button", { name: "Record my name" }).waitFor();
  });
});

/** Gives a demo person a voice of one second, by the way of the page without the page. */
async function giveVoice(device: Device): Promise<string> {
  const wav = writeWav(Int16Array.from({ length: 16_000 }, (_, at) => 8_000 * Math.sin(at / 12)));
  const { voiceId, upload } = await answerOf(device.call("voices.begin", { bytes: wav.length }));
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append("file", new Blob([wav], { type: VOICE_CONTENT_TYPE }), "name");
  // Its length is told, as by a browser.
  const body = new Response(form);
  const bytes = Buffer.from(await body.arrayBuffer());
  const sent = await device.fetch(upload.url, {
    method: "POST",
    body: bytes,
    headers: { "content-type": body.headers.get("content-type")! },
  });
  expect(sent.status).toBe(204);
  await answerOf(device.call("voices.finish", { voiceId }));
  await expect.poll(async () => (await answerOf(device.call("voices.mine", {}))).current?.id).toBe(voiceId);
  return voiceId;
}

test("in a room's game the big screen plays it at the reveal, and the question does not hold it", async () => {
  const crew = await makeCrew("Voices at play", "ana", "fatou", "elif", "lukasz");
  const { groupId, devices } = crew;
  const host = devices["ana"]!;
  await answerOf(host.call("play.createEvent", { groupId, name: "Evening" }));
  const voices = new Map<string, string>();
  for (const [key, device] of Object.entries(devices)) {
    await answerOf(device.call("play.checkIn", { groupId }));
    await answerOf(device.call("play.setConsent", { groupId, plays: true }));
    voices.set(idOf(key), await giveVoice(device));
  }
  const { gameId } = await answerOf(host.call("play.createGame", { groupId, roundCount: 3, roundSeconds: 60 }));
  await answerOf(host.call("play.start", { gameId }));
  const asked = JSON.stringify(await answerOf(host.call("play.scene", { gameId })));
  for (const voiceId of voices.values()) expect(asked).not.toContain(voiceId);

  const laptop = await meetPerson(chromium.browser, "desktop", { name: "host" });
  await watchSounds(laptop);
  await signInBrowser(laptop, "ana");
  const wall = laptop.page;
  await wall.goto(`/g/${groupId}/play/${gameId}/screen`);
  await wall.getByText("Round 1 of 3").waitFor();
  await answerOf(host.call("play.next", { gameId, round: 1, state: "asking" }));
  const { userId } = (await answerOf(host.call("play.scene", { gameId }))).game.reveal!.person!;
  const button = wall.getByRole("button", { name: /^Hear .+ say it$/ });
  await button.waitFor();
  expect(await lastHeard(wall)).toBeUndefined();
  await expectAccessibleInBoth(wall);
  await hears(wall, button, voices.get(userId)!);
  await answerOf(host.call("play.end", { gameId }));
  for (const device of Object.values(devices)) await answerOf(device.call("voices.remove", {}));
});
