import { expect, test } from "vitest";
import { concealName } from "./conceal-name.ts";

test("a clue does not say the name, however it is written", () => {
  const person = { name: "Zoë Müller", calledBy: "Zozo" };
  expect(concealName("Call me ZOE or zozo! The Mullers grow figs.", person)).toBe("Call me … or …! The Mullers grow figs.");
  expect(concealName("Zozo’s bakery, Müllers’ bread", { ...person, name: "Zoë Müllers" })).toBe("… bakery, … bread");
  expect(concealName("Bakes bread, sings alto.", person)).toBe("Bakes bread, sings alto.");
});
