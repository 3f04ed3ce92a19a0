export { StartFault } from "./fault.ts";
export type { CaughtMail } from "./mail/catcher.ts";
export { startProduct } from "./product.ts";
export type { Product, ProductOptions } from "./product.ts";
export { drawPortrait } from "./faces/portrait.ts";
