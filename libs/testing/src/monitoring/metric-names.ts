const OPERATORS = new Set(["and", "or", "unless", "bool", "offset", "inf", "nan", "start", "end"]);
const LABEL_LIST = /\b(by|without|on|ignoring|group_left|group_right)\b\s*(\([^()]*\))?/gi;

/** Names of the metrics that an expression of PromQL selects, each once. Names alone: labels, functions and operators are taken away. */
export function metricNames(expr: string): string[] {
  const bare = expr
    .replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
    .replaceAll(/\{[^{}]*\}/g, " ")
    .replaceAll(/\[[^[\]]*\]/g, " ")
    // Variables of Grafana.
    .replaceAll(/\$\w+/g, " ")
    .replaceAll(LABEL_LIST, " ");
  const words = bare.matchAll(/(?<![\w:.])[a-zA-Z_:][\w:]*(?!\s*\(|[\w:])/g);
  return [...new Set([...words].map(([word]) => word))].filter((word) => !OPERATORS.has(word.toLowerCase()));
}
