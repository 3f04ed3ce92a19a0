import { createLog } from "@namegame/service";
import { makeUser, testDatabase } from "@namegame/testing";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { parseConfig } from "../../../server/config.ts";
import { createServices } from "../../../server/services.ts";
import { serveDemoFace } from "./demo-face.ts";
import { demoSignIn } from "./demo-sign-in.ts";

const { url } = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), "namegame-demo-"));
const SECRET = "a secret of the tests, long enough to pass";

function servicesWith(settings: { PUBLIC_URL: string; DEMO_SIGN_IN?: string }) {
  const config = parseConfig({
    DATABASE_URL: url,
    SESSION_SECRET: SECRET,
    CODE_SECRET: SECRET,
    STORAGE_URL: pathToFileURL(folder).href,
    STORAGE_SECRET: SECRET,
    NEXT_MANUAL_SIG_HANDLE: "true",
    ...settings,
  });
  return createServices(config, createLog({ service: "test", level: "silent" }));
}

const development = servicesWith({ PUBLIC_URL: "http://localhost:3000", DEMO_SIGN_IN: "true" });
const production = servicesWith({ PUBLIC_URL: "https://names.example.org" });
afterAll(async () => {
  await Promise.all([development.db.destroy(), production.db.destroy()]);
  await rm(folder, { recursive: true, force: true });
});

const demo = await makeUser(development.db, { email: "ana@namegame.localhost", email_verified: true });
const real = await makeUser(development.db, { email: "ana@example.org", email_verified: true });
const impostor = await makeUser(development.db, { email: "ana@namegame.localhost.example.org", email_verified: true });

function press(services: typeof development, fields: Record<string, string>, origin = services.config.PUBLIC_URL): Promise<Response> {
  const request = new Request(`${services.config.PUBLIC_URL}/api/dev/sign-in`, {
    method: "POST",
    headers: { origin },
    body: new URLSearchParams(fields),
  });
  return demoSignIn({ request, services });
}

const sessionsOf = (userId: string) => development.db.selectFrom("sessions").select("id").where("user_id", "=", userId).execute();

describe("on a development machine", () => {
  test("a press signs in as a demo person and goes on, within our site", async () => {
    const response = await press(development, { userId: demo.id, next: "/g/1" });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/g/1"]);
    const cookie = response.headers.getSetCookie()[0]!.split(";")[0]!;
    expect((await development.auth.getActor(new Headers({ cookie })))?.userId).toBe(demo.id);
    for (const next of ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
      expect((await press(development, { userId: demo.id, next })).headers.get("location")).toBe("/");
    }
  });

  test.each([
    ["a real person", real.id],
    ["one whose address only begins alike", impostor.id],
    ["nobody", "01a20bc8-6252-7d5c-b4f2-92dfa61208a8"],
    ["a code", "ABC-DEF"],
  ])("%s cannot be had", async (_, userId) => {
    const response = await press(development, { userId });
    expect([response.status, response.headers.getSetCookie()]).toEqual([404, []]);
    expect([...(await sessionsOf(real.id)), ...(await sessionsOf(impostor.id))]).toEqual([]);
  });

  test("another site's page cannot press", async () => {
    expect((await press(development, { userId: demo.id }, "https://evil.example")).status).toBe(403);
  });
});

describe("in production", () => {
  test("there is no such address, not even for a demo person", async () => {
    const before = await sessionsOf(demo.id);
    const response = await press(production, { userId: demo.id });
    expect([response.status, response.headers.getSetCookie(), await response.text()]).toEqual([404, [], ""]);
    expect(await sessionsOf(demo.id)).toEqual(before);
  });

  test("no face is shown for it", async () => {
    expect((await serveDemoFace({ services: production, userId: demo.id })).status).toBe(404);
  });
});
