export { clearTables } from "./clear-tables.ts";
export { getTables } from "./get-tables.ts";
export { makeTables } from "./make-tables.ts";
export { meetThree } from "./meet-three.ts";
export { mySeats } from "./my-seats.ts";
export { seatLateComers } from "./seat-late.ts";
