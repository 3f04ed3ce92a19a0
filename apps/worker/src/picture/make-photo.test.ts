import { photoSizes } from "@namegame/contract";
import { expect, test } from "vitest";

import { sharp } from "./codec.ts";
import { makePhoto, type MadePhoto } from "./make-photo.ts";
import { bombPng, gradient, heicHead, sidewaysJpeg } from "./pictures.fixture.ts";

const whole = { x: 0, y: 0, size: 1 };

async function made(bytes: Buffer, crop = whole): Promise<MadePhoto> {
  const photo = await makePhoto({ bytes, crop });
  if ("refusal" in photo) throw new Error(`refused: ${photo.refusal}`);
  return photo;
}

async function pixel(webp: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(webp).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3)];
}

function isRed([r = 0, , b = 0]: number[]): boolean {
  return r > 200 && b < 60;
}

test("a turned picture comes out upright, cropped at its upright place", async () => {
  const bytes = await sidewaysJpeg();
  expect((await sharp(bytes).metadata()).orientation).toBe(6);
  const photo = await made(bytes);
  expect(photo).toMatchObject({ width: 300, height: 400 });
  const master = await sharp(photo.master).metadata();
  expect(master).toMatchObject({ width: 300, height: 400, format: "webp" });
  expect(isRed(await pixel(photo.master, 30, 30))).toBe(true);
  expect(isRed(await pixel(photo.master, 270, 30))).toBe(false);
  // The crop begins below the red quarter's middle: red above left, blue below right.
  const square = (await made(bytes, { x: 0, y: 0.25, size: 1 })).squares[256];
  expect(isRed(await pixel(square, 20, 20))).toBe(true);
  expect(isRed(await pixel(square, 20, 230))).toBe(false);
});

test("nothing is left of the camera, the place or the description", async () => {
  const bytes = await sidewaysJpeg();
  expect(bytes.includes("PhoneMaker")).toBe(true);
  const photo = await made(bytes);
  for (const picture of [photo.master, ...Object.values(photo.squares)]) {
    const { exif, icc, xmp, iptc, orientation } = await sharp(picture).metadata();
    expect({ exif, icc, xmp, iptc, orientation }).toEqual({
      exif: undefined,
      icc: undefined,
      xmp: undefined,
      iptc: undefined,
      orientation: undefined,
    });
    expect(picture.includes("PhoneMaker")).toBe(false);
  }
});

test("every size is made, also of a tight crop of a small picture", async () => {
  const { squares } = await made(await gradient(120, 200), { x: 0.2, y: 0.9, size: 0.01 });
  for (const size of photoSizes) expect(await sharp(squares[size]).metadata()).toMatchObject({ width: size, height: size, format: "webp" });
});

test("transparent, grey, 16-bit, CMYK and wide-gamut pictures become opaque sRGB", async () => {
  const half = { create: { width: 200, height: 200, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } } } as const;
  const inputs = [
    await sharp(half).png().toBuffer(),
    await sharp(half).webp().toBuffer(),
    await sharp(await gradient(200, 200, "png"))
      .greyscale()
      .png()
      .toBuffer(),
    await sharp(await gradient(200, 200, "png"))
      .toColourspace("rgb16")
      .png()
      .toBuffer(),
    await sharp(await gradient(200, 200, "png"))
      .toColourspace("cmyk")
      .jpeg()
      .toBuffer(),
    await sharp(await gradient(200, 200, "png"))
      .withIccProfile("p3")
      .jpeg()
      .toBuffer(),
  ];
  for (const bytes of inputs) {
    expect(await sharp((await made(bytes)).squares[96]).metadata()).toMatchObject({ space: "srgb", hasAlpha: false, channels: 3 });
  }
  expect(await pixel((await made(inputs[0] as Buffer)).squares[96], 50, 50)).toEqual([255, 255, 255]);
});

test("of an animation the first frame is taken", async () => {
  const frames = await Promise.all(
    ["#ff0000", "#0000ff"].map((background) =>
      sharp({ create: { width: 120, height: 120, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const animation = await sharp(frames, { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
  expect((await sharp(animation).metadata()).pages).toBe(2);
  const photo = await made(animation);
  expect(photo).toMatchObject({ width: 120, height: 120 });
  expect(isRed(await pixel(photo.squares[96], 48, 48))).toBe(true);
});

test("a picture that is also a web page comes out as a picture only", async () => {
  const html = "<html><script>alert(1)</script></html>";
  const polyglot = Buffer.concat([await gradient(200, 200), Buffer.from(html)]);
  const photo = await made(polyglot);
  for (const picture of [photo.master, ...Object.values(photo.squares)]) expect(picture.includes("<script>")).toBe(false);
});

const halves = async (bytes: Promise<Buffer>, share: number) => {
  const all = await bytes;
  return all.subarray(0, Math.floor(all.length * share));
};
const refused: [string, () => Buffer | Promise<Buffer>, string][] = [
  ["a bomb of 400 megapixels in some kilobytes", () => bombPng(20_000), "too_many_pixels"],
  ["a truncated JPEG", () => halves(gradient(800, 800), 0.6), "not_an_image"],
  ["a truncated PNG", () => halves(gradient(800, 800, "png"), 0.6), "not_an_image"],
  [
    "a JPEG's first bytes and then noise",
    () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5_000, "noise")]),
    "not_an_image",
  ],
  ["a web page", () => Buffer.from("<!doctype html><html><body><script>alert(1)</script>"), "not_an_image"],
  ["text", () => Buffer.from("hello"), "not_an_image"],
  [
    "an SVG",
    () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"/>'),
    "unsupported_format",
  ],
  ["a GIF", () => Buffer.from("GIF89a\u0001\0\u0001\0\0\0\0;", "latin1"), "unsupported_format"],
  ["an AVIF", () => Buffer.from("\0\0\0\u001cftypavif\0\0\0\0", "latin1"), "unsupported_format"],
  ["a HEIC", heicHead, "unsupported_format"],
  ["a picture of 95 pixels", () => gradient(95, 400), "too_small"],
];

test.each(refused)("%s is refused", async (_, bytes, refusal) => {
  expect(await makePhoto({ bytes: await bytes(), crop: whole })).toEqual({ refusal });
});

test("a bomb is refused before it is unpacked", async () => {
  const bytes = bombPng(20_000);
  expect(bytes.length).toBeLessThan(200_000);
  const before = process.memoryUsage().rss;
  await makePhoto({ bytes, crop: whole });
  expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
});

test("a large but honest picture is made, and kept smaller", { timeout: 60_000 }, async () => {
  const photo = await made(await gradient(7_900, 7_900, "png"));
  expect(photo).toMatchObject({ width: 7_900, height: 7_900 });
  expect(await sharp(photo.master).metadata()).toMatchObject({ width: 2_048, height: 2_048 });
});
