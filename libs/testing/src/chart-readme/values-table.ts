import type { ValueEntry } from "./read-values.ts";

/** The chart's values as Markdown: what belongs to no section first, then a table for each section. */
export function valuesTable(entries: readonly ValueEntry[]): string {
  const top = (entry: ValueEntry) => entry.path.split(".")[0]!;
  const alone = entries.filter((entry) => !entry.path.includes(".") && !entry.isSection);
  const sections = entries.filter((entry) => !entry.path.includes(".") && entry.isSection);
  return [
    "### In general",
    "",
    ...table(alone),
    ...sections.flatMap((section) => [
      "",
      `### \`${section.path}\``,
      "",
      section.comment,
      "",
      ...table(entries.filter((entry) => entry !== section && top(entry) === section.path)),
    ]),
  ].join("\n");
}

function table(entries: readonly ValueEntry[]): string[] {
  return [
    "| value | default | |",
    "|---|---|---|",
    ...entries.map(({ path, written, comment, isSection }) => {
      const shown = isSection ? "" : written.map((line) => `\`${cell(line)}\``).join("<br>");
      return `| \`${path}\` | ${shown} | ${cell(comment).replaceAll("<", "&lt;")} |`;
    }),
  ];
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
