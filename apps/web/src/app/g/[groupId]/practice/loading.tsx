export { LobbySkeleton as default } from "../../../../features/practice/components/LobbySkeleton.tsx";
