import { foldForSearch } from "./fold.ts";

/** What a search looks through for one person; made once, used at each key press. */
export function searchText(...texts: readonly (string | null)[]): string {
  return texts.map((text) => foldForSearch(text ?? "")).join("\n");
}

/** Whether every word of the search stands somewhere in the text; an empty search finds everybody. */
export function matchesSearch(text: string, search: string): boolean {
  return foldForSearch(search)
    .split(" ")
    .every((word) => text.includes(word));
}
