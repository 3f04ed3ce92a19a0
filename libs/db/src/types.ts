import { types } from "pg";
import type { CustomTypesConfig } from "pg";

const INT8 = 20;
const DATE = 1082;

/**
 * How values come back: `bigint` as number (an unsafe one fails its query, it is never rounded), `date` as the text `YYYY-MM-DD`
 * (a birthday has no time zone to shift it), `timestamptz` as Date. Per connection, since pg's own table is shared by the process.
 */
export const rowTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (format !== "binary" && oid === INT8) return parseInt8;
    if (format !== "binary" && oid === DATE) return (text: string) => text;
    return types.getTypeParser(oid, format as "text");
  }) as CustomTypesConfig["getTypeParser"],
};

function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError("a bigint from the database is too large for a number");
  return value;
}
