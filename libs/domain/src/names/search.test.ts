import { expect, test } from "vitest";
import { matchesSearch, searchText } from "./search.ts";

const zoe = searchText("Zoë Müller", "Zozo");

test.each(["zoe", "MULLER zo", "zozo", "", "  ", "üll"])("%j finds Zoë Müller, called Zozo", (search) => {
  expect(matchesSearch(zoe, search)).toBe(true);
});

test.each(["zoex", "muller ama", "llerzo"])("%j does not", (search) => {
  expect(matchesSearch(zoe, search)).toBe(false);
});
