import { randomBytes } from "node:crypto";
import type { Result } from "@namegame/contract";
import { createCode, createGroup, photoKey } from "@namegame/core";
import { makePhoto, makeUser } from "@namegame/testing";
import { expect, test } from "vitest";
import { handleAction } from "../../server/handle-action.ts";
import { greeterFace } from "./greeter-face.ts";
import { ORIGIN, SECRET, testServices } from "../../server/services.fixture.ts";

const { services } = await testServices();
const { db } = services;
const HALL = "203.0.113.7";

async function makeDoor(useLimit?: number) {
  const { id: userId } = await makeUser(db, { name: "Amara Greeter" });
  const actor = { userId, sessionId: userId };
  const { groupId } = await createGroup({ db, actor, name: "Singers", type: "community" });
  const { code } = await createCode({ db, actor, secret: SECRET, groupId, poster: useLimit !== undefined, useLimit });
  return { groupId, greeterId: userId, code };
}

/** A browser with its cookies, behind an address. */
function browser({ ip = HALL, keepsCookies = true } = {}) {
  const jar = new Map<string, string>();
  return {
    cookie: () => [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
    async call<T>(name: string, body: object): Promise<{ response: Response; result: Result<T> }> {
      const headers = {
        origin: ORIGIN,
        "content-type": "application/json",
        "x-forwarded-for": `198.51.100.99, ${ip}`,
        cookie: this.cookie(),
      };
      const request = new Request(`${ORIGIN}/api/actions/${name}`, { method: "POST", headers, body: JSON.stringify(body) });
      const response = await handleAction({ name, request, services });
      for (const cookie of keepsCookies ? response.headers.getSetCookie() : []) {
        const [pair = ""] = cookie.split(";");
        const at = pair.indexOf("=");
        jar.set(pair.slice(0, at), pair.slice(at + 1));
      }
      return { response, result: (await response.json()) as Result<T> };
    },
  };
}

const newRequest = () => randomBytes(16).toString("hex");
const joinBy = (device: ReturnType<typeof browser>, code: string, more: object = {}) =>
  device.call<{ userId: string }>("greet.join", { code, name: "Nina", requestId: newRequest(), ...more });

test("a newcomer leaves with a session of their own, and a lost answer is made good by asking again", async () => {
  const { code, groupId, greeterId } = await makeDoor();
  const requestId = newRequest();
  const phone = browser();
  const { result } = await joinBy(phone, code.spoken, { requestId });
  expect(result).toEqual({ ok: true, data: { groupId, greeterId, userId: expect.any(String) } });
  const { userId } = (result as { data: { userId: string } }).data;
  expect(await services.auth.getActor(new Headers({ cookie: phone.cookie() }))).toMatchObject({ userId });

  const again = browser();
  await joinBy(again, code.spoken, { requestId });
  expect(await services.auth.getActor(new Headers({ cookie: again.cookie() }))).toMatchObject({ userId });

  const thief = browser();
  const { response } = await joinBy(thief, code.spoken);
  expect(response.status).toBe(404);
  expect(response.headers.getSetCookie()).toEqual([]);
});

test("a hall of 60 phones behind one address comes in while scripts from the same address are slowed", async () => {
  const { code } = await makeDoor(300);
  const phone = async () => {
    const device = browser();
    await device.call("greet.preview", { code: code.path });
    return (await joinBy(device, code.path)).response.status;
  };
  const script = async (device: ReturnType<typeof browser>) => {
    const answers = [];
    for (let i = 0; i < 40; i += 1) answers.push((await joinBy(withoutSession(device), code.path)).response);
    return answers;
  };
  const oneCookie = browser();
  await oneCookie.call("greet.preview", { code: code.path });
  const [hall, ...scripts] = await Promise.all([
    Promise.all(Array.from({ length: 60 }, phone)),
    script(oneCookie),
    script(browser({ keepsCookies: false })),
  ]);
  expect(new Set(hall)).toEqual(new Set([200]));
  for (const [answers, most] of [
    [scripts[0], 5],
    [scripts[1], 10],
  ] as const) {
    const slowed = answers.filter(({ status }) => status === 429);
    expect(answers.length - slowed.length).toBeLessThanOrEqual(most);
    for (const { headers } of slowed) expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  }
});

/** Joins again and again as nobody: the device's cookie stays, the session is thrown away. */
function withoutSession(device: ReturnType<typeof browser>): ReturnType<typeof browser> {
  const kept = device
    .cookie()
    .split("; ")
    .filter((pair) => pair.startsWith("ng_device="))
    .join("; ");
  return Object.assign(browser({ keepsCookies: false }), { cookie: () => kept });
}

test("guessing spoken codes ends after ten slips of one device; links go on", async () => {
  const { code } = await makeDoor(50);
  const device = browser({ ip: "203.0.113.50" });
  await device.call("greet.preview", { code: code.path });
  const guess = async () => (await device.call("greet.preview", { code: "ABC-DEF" })).response.status;
  for (let i = 0; i < 10; i += 1) expect(await guess()).toBe(404);
  expect(await guess()).toBe(429);
  expect((await device.call("greet.preview", { code: code.spoken })).response.status).toBe(429);
  expect((await device.call("greet.preview", { code: code.path })).response.status).toBe(200);
});

test("a code signs nobody in at the addresses of signing in", async () => {
  const { code } = await makeDoor();
  const token = code.path.slice("/join/".length);
  for (const path of [`/api/auth/magic-link/verify?token=${token}`, `/api/auth/sign-in/${token}`, `/api/auth/callback/${code.spoken}`]) {
    const answer = await services.auth.handle(new Request(ORIGIN + path, { headers: { origin: ORIGIN } }));
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
    expect(await services.auth.getActor(new Headers({ cookie: cookies.join("; ") }))).toBeNull();
  }
  const device = browser();
  const { result } = await device.call("auth.signInWithCode", { email: "amara@names.example", code: code.spoken });
  expect(result.ok).toBe(false);
  expect(await services.auth.getActor(new Headers({ cookie: device.cookie() }))).toBeNull();
});

test("the greeter's face is behind a link that works now, and nothing else", async () => {
  const { code, greeterId } = await makeDoor();
  const photo = await makePhoto(db, { user_id: greeterId });
  await services.storage.write({ key: photoKey(photo.id, 256), contentType: "image/webp", bytes: new Uint8Array([1, 2, 3]) });
  const token = code.path.slice("/join/".length);
  const face = (text: string, size = "256") => greeterFace({ services, token: text, size });
  const shown = await face(token);
  expect(shown.status).toBe(200);
  expect(new Uint8Array(await shown.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
  for (const text of [code.spoken, "unknown"]) expect((await face(text)).status).toBe(404);
  for (const size of ["master", "257"]) expect((await face(token, size)).status).toBe(404);
  // Not from the hall, whose scripts have used up what an address without a device may ask.
  expect((await joinBy(browser({ ip: "203.0.113.60" }), code.path)).response.status).toBe(200);
  expect((await face(token)).status).toBe(404);
});
