import { describe, expect, it } from "vitest";
import { newDeviceCookie, readDevice } from "./device-cookie.ts";

const secret = "a secret of the tests";
const pairOf = (setCookie: string) => setCookie.split(";")[0] ?? "";

describe("the device cookie", () => {
  it("is read back among others, and is for our server only", () => {
    const cookie = newDeviceCookie({ secret, secure: true });
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax; Secure$/);
    const id = readDevice({ cookieHeader: `a=b; ${pairOf(cookie)}; c=d`, secret });
    expect(id).toMatch(/^[\w-]{22}$/);
    expect(readDevice({ cookieHeader: pairOf(newDeviceCookie({ secret, secure: false })), secret })).not.toBe(id);
  });

  it.each([
    ["none", null],
    ["an empty one", "ng_device="],
    ["one without a signature", "ng_device=abc"],
    ["one that was made up", "ng_device=abc.def"],
    ["one of another secret", pairOf(newDeviceCookie({ secret: "another", secure: false }))],
    ["one whose id was changed", pairOf(newDeviceCookie({ secret, secure: false })).replace("ng_device=", "ng_device=x")],
  ])("refuses %s", (_, cookieHeader) => expect(readDevice({ cookieHeader, secret })).toBeNull());
});
