import { describe, expect, it } from "vitest";
import { codeSigns, retypeCode, showCode } from "./code-text.ts";

describe("codeSigns", () => {
  it.each([
    ["abc-def", "ABCDEF"],
    [" a b c d e f ", "ABCDEF"],
    ["ABC–DEF", "ABCDEF"],
    ["ABC\u00a0DEF\n", "ABCDEF"],
    ["ＡＢＣ－２３４", "ABC234"],
    ["abcdefgh", "ABCDEF"],
    ['"K7M.2PX"', "K7M2PX"],
    ["", ""],
  ])("%j -> %s", (text, signs) => {
    expect(codeSigns(text)).toBe(signs);
  });

  it("keeps look-alikes instead of guessing", () => {
    expect(codeSigns("o0i1l2")).toBe("O0I1L2");
  });

  it("takes only digits from a mailed code", () => {
    expect(codeSigns("Your code: 123 456", "digits")).toBe("123456");
  });
});

describe("showCode", () => {
  it.each([
    ["", ""],
    ["ABC", "ABC"],
    ["ABCD", "ABC-D"],
    ["ABCDEF", "ABC-DEF"],
  ])("%s -> %s", (signs, shown) => {
    expect(showCode(signs)).toBe(shown);
  });

  it("parts digits with a space", () => {
    expect(showCode("123456", "digits")).toBe("123 456");
  });
});

describe("retypeCode", () => {
  it("steps over the hyphen while typing on", () => {
    expect(retypeCode("ABCd", 4)).toEqual({ text: "ABC-D", caret: 5, signs: "ABCD" });
  });

  it("keeps the caret in the middle", () => {
    expect(retypeCode("AxBC-DE", 2)).toEqual({ text: "AXB-CDE", caret: 2, signs: "AXBCDE" });
  });

  it("erasing the first sign after the hyphen leaves the caret at the half", () => {
    expect(retypeCode("ABC-", 4)).toEqual({ text: "ABC", caret: 3, signs: "ABC" });
  });

  it("takes a whole pasted code with its caret at the end", () => {
    expect(retypeCode(" k7m 2px ", 9)).toEqual({ text: "K7M-2PX", caret: 7, signs: "K7M2PX" });
  });
});
