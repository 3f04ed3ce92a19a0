import { describe, expect, it } from "vitest";
import { initials } from "./initials.ts";

describe("initials", () => {
  it.each([
    ["Ama Mensah", "AM"],
    ["Ama", "A"],
    ["  jean-luc   picard ", "JP"],
    ["Maria del Carmen Ruiz", "MR"],
    ["Łukasz Żak", "ŁŻ"],
    ["O’Neil", "O"],
    ["Владимир Ильин", "ВИ"],
    ["محمد علي", "مع"],
    ["王小明", "王"],
    ["田中 さくら", "田"],
    ["김 민수", "김"],
    ["(Anna) Berg", "AB"],
    ["7 of 9", "79"],
  ])("%s -> %s", (name, expected) => {
    expect(initials(name)).toBe(expected);
  });

  it("keeps a combining mark with its letter", () => {
    expect(initials("e\u0301lodie")).toBe("É");
    expect(initials("कि शोर")).toBe("किशो");
  });

  it("is empty when there is nothing to read", () => {
    expect(initials("🙂")).toBe("");
    expect(initials("")).toBe("");
  });
});
