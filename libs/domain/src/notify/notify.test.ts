import { describe, expect, it } from "vitest";
import { digestDate, excerptOf, isPushService, isQuiet, localTime, tellingOf, type Hearing } from "./index.ts";

const night = { from: 22 * 60, to: 7 * 60 };
const at = (iso: string) => new Date(iso);

describe("quiet hours", () => {
  it.each([
    ["2026-01-10T20:59:00Z", false],
    ["2026-01-10T21:00:00Z", true],
    ["2026-01-10T23:30:00Z", true],
    ["2026-01-11T05:59:00Z", true],
    ["2026-01-11T06:00:00Z", false],
  ])("go across midnight on the person's own clock: %s in Berlin is %s", (moment, quiet) => {
    expect(isQuiet({ at: at(moment), quiet: night, timeZone: "Europe/Berlin" })).toBe(quiet);
  });

  it.each([
    // Clocks go from 2:00 to 3:00 on 29 March: seven o'clock comes an hour sooner.
    ["2026-03-29T00:59:00Z", true],
    ["2026-03-29T04:59:00Z", true],
    ["2026-03-29T05:00:00Z", false],
    // And from 3:00 back to 2:00 on 25 October: it comes an hour later.
    ["2026-10-24T20:00:00Z", true],
    ["2026-10-25T05:59:00Z", true],
    ["2026-10-25T06:00:00Z", false],
  ])("go with summer time: %s in Berlin is %s", (moment, quiet) => {
    expect(isQuiet({ at: at(moment), quiet: night, timeZone: "Europe/Berlin" })).toBe(quiet);
  });

  it("fit in a day, and a day without length is none", () => {
    const noon = { from: 12 * 60, to: 13 * 60 };
    expect(isQuiet({ at: at("2026-01-10T12:30:00Z"), quiet: noon, timeZone: "UTC" })).toBe(true);
    expect(isQuiet({ at: at("2026-01-10T13:00:00Z"), quiet: noon, timeZone: "UTC" })).toBe(false);
    expect(isQuiet({ at: at("2026-01-10T12:00:00Z"), quiet: { from: 720, to: 720 }, timeZone: "UTC" })).toBe(false);
    expect(isQuiet({ at: at("2026-01-10T12:00:00Z"), quiet: null, timeZone: "UTC" })).toBe(false);
  });

  it("take an unknown time zone for UTC", () => {
    expect(localTime({ at: at("2026-01-10T00:05:00Z"), timeZone: "Mars/Olympus" })).toEqual({ date: "2026-01-10", minute: 5 });
  });
});

describe("the digest's time", () => {
  it.each([
    ["2026-01-10T06:59:00Z", "Europe/Berlin", null],
    ["2026-01-10T07:00:00Z", "Europe/Berlin", "2026-01-10"],
    ["2026-01-10T10:59:00Z", "Europe/Berlin", "2026-01-10"],
    ["2026-01-10T11:00:00Z", "Europe/Berlin", null],
    // Where tomorrow has begun already.
    ["2026-01-10T18:30:00Z", "Pacific/Kiritimati", "2026-01-11"],
    ["2026-07-10T06:00:00Z", "Europe/Berlin", "2026-07-10"],
  ])("%s in %s: %s", (moment, timeZone, date) => {
    expect(digestDate({ at: at(moment), timeZone })).toBe(date);
  });
});

describe("what one is told", () => {
  const now = at("2026-01-10T12:00:00Z");
  const room: Hearing = { type: "group", accepted: true, choice: "all", mutedUntil: null, mentioned: false, answered: false };
  const muted = at("2026-01-10T13:00:00Z");
  const over = at("2026-01-10T11:00:00Z");
  it.each<[string, Partial<Hearing>, string | null]>([
    ["a room's talk", {}, "message push"],
    ["a room's talk, mentions only", { choice: "mentions" }, null],
    ["a room's talk, nothing", { choice: "none" }, null],
    ["a room's talk, muted", { mutedUntil: muted }, null],
    ["a room's talk, no longer muted", { mutedUntil: over }, "message push"],
    ["a mention", { mentioned: true, answered: true }, "mention inbox push"],
    ["a mention, mentions only", { mentioned: true, choice: "mentions" }, "mention inbox push"],
    ["a mention, nothing", { mentioned: true, choice: "none" }, "mention inbox"],
    ["a mention, muted", { mentioned: true, mutedUntil: muted }, "mention inbox"],
    ["an answer", { answered: true, choice: "mentions" }, "reply inbox push"],
    ["a talk of two", { type: "direct" }, "message inbox push"],
    ["a talk of two, nothing", { type: "direct", choice: "none" }, null],
    ["a request", { type: "direct", accepted: false }, "message_request inbox push"],
  ])("%s", (_what, more, expected) => {
    const told = tellingOf({ ...room, ...more, at: now });
    expect(told && [told.kind, told.inbox && "inbox", told.push && "push"].filter(Boolean).join(" ")).toBe(expected);
  });
});

describe("an excerpt", () => {
  it("is the whole of a short message on one line", () => {
    expect(excerptOf("  Hello\n\n  there ")).toBe("Hello there");
    expect(excerptOf("x".repeat(120))).toBe("x".repeat(120));
  });

  it("says that there is more, and cuts no character", () => {
    expect(excerptOf("x".repeat(121))).toBe(`${"x".repeat(119)}…`);
    const family = "👨‍👩‍👧‍👦";
    expect(excerptOf(family.repeat(40))).toBe(`${family.repeat(10)}…`);
    expect(excerptOf("a ".repeat(4_000)).length).toBeLessThanOrEqual(120);
  });
});

describe("a push service", () => {
  const trusted = ["http://127.0.0.1:9000"];
  it.each([
    ["https://fcm.googleapis.com/fcm/send/x", true],
    ["https://updates.push.services.mozilla.com/wpush/v2/x", true],
    ["https://web.push.apple.com/x", true],
    ["https://wns2-par02p.notify.windows.com/w/?token=x", true],
    ["http://127.0.0.1:9000/push/1", true],
    ["http://fcm.googleapis.com/fcm/send/x", false],
    ["https://fcm.googleapis.com:8443/x", false],
    ["https://fcm.googleapis.com.evil.example/x", false],
    ["https://evilpush.apple.com.example/x", false],
    ["https://me:secret@fcm.googleapis.com/x", false],
    ["https://169.254.169.254/latest/meta-data", false],
    ["http://127.0.0.1:9001/push/1", false],
    ["https://localhost/x", false],
    ["file:///etc/passwd", false],
    ["nothing", false],
  ])("%s: %s", (endpoint, known) => {
    expect(isPushService({ endpoint, trusted })).toBe(known);
  });
});
