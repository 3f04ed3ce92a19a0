export { meetThree } from "./meet-three.ts";
