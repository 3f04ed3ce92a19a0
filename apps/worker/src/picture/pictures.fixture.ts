import { crc32, deflateSync } from "node:zlib";

import { sharp } from "./codec.ts";

/** A picture whose upright top left quarter is red and whose rest is blue, stored turned as phones do (EXIF orientation 6). */
export async function sidewaysJpeg(): Promise<Buffer> {
  const upright = await sharp({ create: { width: 300, height: 400, channels: 3, background: "#0000ff" } })
    .composite([{ input: { create: { width: 150, height: 200, channels: 3, background: "#ff0000" } }, left: 0, top: 0 }])
    .png()
    .toBuffer();
  const turned = await sharp(upright).rotate(-90).jpeg({ quality: 95 }).toBuffer();
  return sharp(turned)
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: "PhoneMaker", ImageDescription: "taken at home" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 31/1 12/1", GPSLongitudeRef: "E", GPSLongitude: "13/1 24/1 36/1" },
    })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** A gradient that compresses well at any size. */
export async function gradient(width: number, height: number, format: "jpeg" | "png" | "webp" = "jpeg"): Promise<Buffer> {
  const strip = Buffer.alloc(width * 3);
  for (let x = 0; x < width; x += 1) strip.fill(Math.round((x / width) * 255), x * 3, x * 3 + 3);
  return sharp(strip, { raw: { width, height: 1, channels: 3 } })
    .resize(width, height, { fit: "fill", kernel: "nearest" })
    .toFormat(format)
    .toBuffer();
}

/** A PNG of some kilobytes that unpacks to `side` times `side` pixels. */
export function bombPng(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // One bit a pixel, grey.
  header[8] = 1;
  const rows = Buffer.alloc((Math.ceil(side / 8) + 1) * side);
  return Buffer.concat([
    Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The start of a phone's HEIC: HEVC inside, which nothing here decodes. */
export function heicHead(): Buffer {
  const ftyp = Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "latin1");
  return Buffer.concat([ftyp, Buffer.from("\0\0\u0001\0meta", "latin1"), Buffer.alloc(500)]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
