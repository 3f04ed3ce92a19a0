export { addressAlone } from "./address-alone.ts";
export { firstLink } from "./first-link.ts";
