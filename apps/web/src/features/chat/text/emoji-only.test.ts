import { expect, test } from "vitest";
import { isEmojiOnly } from "./emoji-only.ts";

test.each(["👍", "👋🏽 ❤️", "👨‍👩‍👧‍👦🇵🇹👍🏿", " 🎉\n"])("%j is nothing but emoji", (text) => {
  expect(isEmojiOnly(text)).toBe(true);
});

test.each(["", "  ", "1", "#", "ok 👍", "👍👍👍👍", "©", "\u200B"])("%j is a text", (text) => {
  expect(isEmojiOnly(text)).toBe(false);
});
