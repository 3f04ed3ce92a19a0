import { describe, expect, it } from "vitest";
import { navItems, navKeyOf } from "./nav-items.ts";

describe("navKeyOf", () => {
  it.each([
    ["/", "home"],
    ["/g/new-group-id", "home"],
    ["/g/1/people", "people"],
    ["/g/1/people/2", "people"],
    ["/g/1/greet", "greet"],
    ["/meet", "greet"],
    ["/g/1/practice", "practice"],
    ["/chat", "chat"],
    ["/chat/9", "chat"],
    ["/g/1/settings", null],
    ["/groups/new", null],
    ["/me", null],
  ])("%s -> %s", (path, key) => {
    expect(navKeyOf(path)).toBe(key);
  });
});

describe("navItems", () => {
  it("marks exactly one place for each of its own links", () => {
    for (const item of navItems("1")) expect(navKeyOf(item.href)).toBe(item.key);
    for (const item of navItems(null)) expect(navKeyOf(item.href)).toBe(item.key);
  });

  it("puts greet in the middle", () => {
    expect(navItems("1")[2]?.key).toBe("greet");
    expect(navItems(null)[1]?.key).toBe("greet");
  });
});
