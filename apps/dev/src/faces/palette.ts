/** Skin by depth, light to deep: face, its shadow, its blush and the lips that go with it. */
export const skins = [
  { base: "#fbdcc8", shade: "#eebfa4", blush: "#f3a48f", lip: "#d07a6e" },
  { base: "#f5cdb0", shade: "#e3ab89", blush: "#ea9478", lip: "#c46d5f" },
  { base: "#ecb993", shade: "#d4966d", blush: "#dd8263", lip: "#b65f50" },
  { base: "#d99f74", shade: "#bd7d53", blush: "#c76e4c", lip: "#a2503f" },
  { base: "#bd7f55", shade: "#9c613c", blush: "#a95638", lip: "#8a4035" },
  { base: "#96603e", shade: "#77472b", blush: "#8a4430", lip: "#71342f" },
  { base: "#744730", shade: "#583321", blush: "#723629", lip: "#5d2a2a" },
  { base: "#573526", shade: "#3f2419", blush: "#5c2b24", lip: "#74393a" },
] as const;
export type Skin = (typeof skins)[number];

/** Hair: the mass, its shadow and its light. */
export const hairs = {
  black: { base: "#26222b", shade: "#17141b", light: "#423b4c" },
  espresso: { base: "#3d2a24", shade: "#2a1b17", light: "#5c4136" },
  brown: { base: "#5f3f2c", shade: "#442b1d", light: "#80583d" },
  chestnut: { base: "#85502f", shade: "#643821", light: "#a66c45" },
  copper: { base: "#b9592b", shade: "#8f401b", light: "#d67c46" },
  honey: { base: "#c08a4a", shade: "#9a6a31", light: "#dcac6c" },
  blond: { base: "#e0bd7c", shade: "#bf985a", light: "#f2d9a4" },
  grey: { base: "#9a9aa0", shade: "#77777f", light: "#b9b9bf" },
  silver: { base: "#cfcfd2", shade: "#aaaab0", light: "#e8e8ea" },
  white: { base: "#efece6", shade: "#cfcac1", light: "#ffffff" },
} as const;
export type HairName = keyof typeof hairs;
export type HairTone = (typeof hairs)[HairName];

export const irises = { dark: "#2e1d16", brown: "#5a3822", hazel: "#7d6232", green: "#54734f", blue: "#4b7696", grey: "#6b7a83" } as const;
export type IrisName = keyof typeof irises;

/** Backgrounds: calm, warm, light enough for every skin and hair to stand out. */
export const grounds = [
  "#f4d9b8",
  "#f2c6b0",
  "#e9d8c4",
  "#cfe0d4",
  "#bcd7d6",
  "#c9d8ea",
  "#d9d0ea",
  "#efd0dc",
  "#f3e2a9",
  "#d8e2b8",
  "#b9cfc0",
  "#e3c7a4",
  "#c4cfdb",
  "#f0bfa0",
] as const;

/** Cloth: the garment and its shadow. */
export const cloths = [
  { base: "#2f5d62", shade: "#234a4e" },
  { base: "#c8553d", shade: "#a54330" },
  { base: "#e0a458", shade: "#c28943" },
  { base: "#33415c", shade: "#263249" },
  { base: "#7d8f69", shade: "#667656" },
  { base: "#8d5a7b", shade: "#744763" },
  { base: "#f1ede4", shade: "#d9d3c6" },
  { base: "#5c4b8a", shade: "#4a3b72" },
  { base: "#b23a48", shade: "#932d3a" },
  { base: "#3f7cac", shade: "#326590" },
  { base: "#4a4a4f", shade: "#38383d" },
  { base: "#d98c7a", shade: "#bd7363" },
  { base: "#4f7942", shade: "#3e6234" },
  { base: "#d4b483", shade: "#b89869" },
  { base: "#1f7a8c", shade: "#186170" },
  { base: "#9c6644", shade: "#805236" },
] as const;
export type Cloth = (typeof cloths)[number];
