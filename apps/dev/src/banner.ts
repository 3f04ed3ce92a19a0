import { encodeQR } from "qr";
import type { Product } from "./product.ts";

/** What a person needs to know once everything runs. */
export function banner(product: Product, { demo, colour }: { demo: boolean; colour: boolean }): string {
  const bold = (text: string) => (colour ? `\u001b[1m${text}\u001b[0m` : text);
  const rows = [
    ["On this machine", bold(product.url)],
    ...(product.lanUrl ? [["On your phone", bold(product.lanUrl)]] : []),
    ["Caught mail", `${product.url}/dev/mail`],
    ...(demo ? [["Demo sign-in", `${product.url}/sign-in  (pick one of the demo people, no password)`]] : []),
    ["Log", `${product.dataDir}/namegame.log`],
  ] as [string, string][];
  const qr = product.lanUrl
    ? `\n${encodeQR(product.lanUrl, "ascii", { border: 2 }).trimEnd()}\nScan it with a phone on the same network.\n`
    : "";
  return `\n${bold("NameGame is running.")}\n\n${rows.map(([label, value]) => `  ${label.padEnd(16)} ${value}`).join("\n")}\n${qr}\nCtrl-C stops it; the data stays.\n`;
}
