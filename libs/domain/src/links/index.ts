export { firstLink } from "./first-link.ts";
