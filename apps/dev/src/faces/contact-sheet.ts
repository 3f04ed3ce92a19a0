import { writeFile } from "node:fs/promises";
import sharp from "sharp";
import { demoPeople } from "../seed/people.ts";
import { drawPortrait } from "./portrait.ts";

/** Draws many portraits side by side, to look at while working on them: `node contact-sheet.ts <file.png> demo|<count> [side]`. */
const [file = "faces.png", what = "demo", side = "200"] = process.argv.slice(2);
const portraits =
  what === "demo"
    ? demoPeople.map(({ key, look }) => drawPortrait(key, look))
    : Array.from({ length: Number(what) }, (_, i) => drawPortrait(`crowd ${i}`));
const count = portraits.length;
const edge = Number(side);
const columns = Math.ceil(Math.sqrt(count * 1.5));
const tiles = await Promise.all(
  portraits.map(async (portrait, i) => ({
    input: await sharp(Buffer.from(portrait)).resize(edge).png().toBuffer(),
    left: (i % columns) * edge,
    top: Math.floor(i / columns) * edge,
  })),
);
const rows = Math.ceil(count / columns);
await writeFile(
  file,
  await sharp({ create: { width: columns * edge, height: rows * edge, channels: 3, background: "#fff" } })
    .composite(tiles)
    .png()
    .toBuffer(),
);
