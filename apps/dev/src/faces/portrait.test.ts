import sharp from "sharp";
import { expect, test } from "vitest";
import { demoPeople } from "../seed/people.ts";
import { lookFrom } from "./look.ts";
import { drawPortrait } from "./portrait.ts";

test("the same seed draws the same face", () => {
  expect(drawPortrait("ana", { skin: 2 })).toBe(drawPortrait("ana", { skin: 2 }));
});

test("a thousand seeds draw a thousand different faces", () => {
  const faces = new Set(Array.from({ length: 1_000 }, (_, i) => drawPortrait(`person ${i}`)));
  expect(faces.size).toBe(1_000);
});

test("every look that can come about is a picture that can be drawn", async () => {
  for (let i = 0; i < 60; i += 1) {
    const { width, height } = await sharp(Buffer.from(drawPortrait(`drawn ${i}`)))
      .png()
      .toBuffer()
      .then((png) => sharp(png).metadata());
    expect([width, height]).toEqual([512, 512]);
  }
});

test("hints win over chance", () => {
  expect(lookFrom("any", { presents: "man", wrap: "turban", skin: 3 })).toMatchObject({ presents: "man", wrap: "turban", skin: 3 });
});

test("no two people of the demo group look alike at a glance", async () => {
  const pixels = await Promise.all(
    demoPeople.map(({ key, look }) =>
      sharp(Buffer.from(drawPortrait(key, look)))
        .resize(24, 24)
        .removeAlpha()
        .raw()
        .toBuffer(),
    ),
  );
  const close: string[] = [];
  for (let a = 0; a < pixels.length; a += 1) {
    for (let b = a + 1; b < pixels.length; b += 1) {
      const apart = pixels[a]!.reduce((sum, value, i) => sum + Math.abs(value - pixels[b]![i]!), 0) / pixels[a]!.length;
      if (apart < 18) close.push(`${demoPeople[a]!.key} and ${demoPeople[b]!.key}: ${apart.toFixed(1)}`);
    }
  }
  expect(close).toEqual([]);
});
