import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [lightCss = "", darkCss = ""] = css.split("@media (prefers-color-scheme: dark)");
const light = palette(lightCss);
const schemes = { light, dark: new Map([...light, ...palette(darkCss)]) };

/** Text on its ground: WCAG 1.4.3 asks 4.5:1. */
const TEXTS = [
  ["ink", "paper"],
  ["ink", "surface"],
  ["ink", "sunken"],
  ["ink", "raised"],
  ["ink-soft", "paper"],
  ["ink-soft", "surface"],
  ["ink-soft", "sunken"],
  ["accent", "paper"],
  ["accent", "surface"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-accent-soft", "accent-soft"],
  ["on-honey", "honey"],
  ["on-honey-soft", "honey-soft"],
  ["danger", "paper"],
  ["danger", "surface"],
  ["on-danger", "danger"],
  ["on-danger", "danger-strong"],
  ["on-danger-soft", "danger-soft"],
  ["paper", "ink"],
  ["on-night", "night"],
] as const;

/** Edges of controls and focus rings beside their ground: WCAG 1.4.11 asks 3:1. */
const EDGES = [
  ["edge", "paper"],
  ["edge", "surface"],
  ["edge", "sunken"],
  ["accent", "sunken"],
  ["focus", "paper"],
  ["focus", "surface"],
  ["focus", "sunken"],
] as const;

describe.each(Object.entries(schemes))("%s scheme", (_, colours) => {
  it.each(TEXTS)("%s on %s can be read", (text, ground) => {
    expect(contrast(hex(colours, text), hex(colours, ground))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(EDGES)("%s beside %s can be seen", (edge, ground) => {
    expect(contrast(hex(colours, edge), hex(colours, ground))).toBeGreaterThanOrEqual(3);
  });
});

function palette(block: string): Map<string, string> {
  const found = block.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g);
  return new Map([...found].map(([, name = "", value = ""]) => [name, value]));
}

function hex(colours: Map<string, string>, name: string): string {
  const value = colours.get(name);
  if (!value) throw new Error(`tokens.css has no --color-${name}`);
  return value;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
