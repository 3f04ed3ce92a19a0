/** One key of values.yaml that has a comment of its own. */
export interface ValueEntry {
  /** Such as `web.replicas`. */
  path: string;
  comment: string;
  /** Line in the file, from 1. */
  line: number;
  /** What stands behind the key, and below it as far as it has no comments of its own; one text a line. */
  written: string[];
  isSection: boolean;
}

const KEY = /^( *)([A-Za-z][\w-]*):(?: (.*))?$/;

/**
 * Reads the comments of a values.yaml: the lines directly above a key are its description. By line, since a YAML parser would drop them;
 * the file keeps to the simple form that this needs.
 *
 * @throws for a key without a comment beside keys that have one.
 */
export function readValues(text: string): ValueEntry[] {
  const entries: (ValueEntry & { indent: number })[] = [];
  const open: (ValueEntry & { indent: number })[] = [];
  let comment: string[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const said = /^ *# (.*)$/.exec(line);
    if (said) {
      comment.push(said[1]!);
      continue;
    }
    if (line.trim() === "") {
      comment = [];
      continue;
    }
    const indent = line.length - line.trimStart().length;
    while (open.length > 0 && open.at(-1)!.indent >= indent) open.pop();
    const parent = open.at(-1);
    const [, , key, rest] = KEY.exec(line) ?? [];
    if (key === undefined || comment.length === 0) {
      if (!parent || parent.isSection) throw new Error(`values.yaml line ${index + 1}: ${line.trim()} has no comment; write one above it.`);
      parent.written.push(line.trim());
      continue;
    }
    if (parent) {
      if (parent.written.length > 0)
        throw new Error(`values.yaml line ${index + 1}: a key before ${key} has no comment; write one above it.`);
      parent.isSection = true;
    }
    const entry = {
      path: parent ? `${parent.path}.${key}` : key,
      comment: comment.join(" "),
      line: index + 1,
      written: rest ? [rest] : [],
      isSection: false,
      indent,
    };
    comment = [];
    entries.push(entry);
    open.push(entry);
  }
  return entries;
}
