import { readFile } from "node:fs/promises";

const FILE = new URL("../../../../k8s/doks/roles.sql", import.meta.url);

/** The text of k8s/doks/roles.sql with what psql would have put in, for machines without psql. `environment` is what it reads by `\getenv`. */
export async function readRolesSql(environment: Readonly<Record<string, string>>): Promise<string> {
  const variables = new Map<string, string>();
  const lines: string[] = [];
  for (const line of (await readFile(FILE, "utf8")).split("\n")) {
    const [, command, name = "", value = ""] = /^\\(set|getenv) (\S+) (\S+)$/.exec(line) ?? [];
    if (command === undefined) lines.push(line.replaceAll(/:'(\w+)'/g, (_, name: string) => literal(variables, name)));
    else if (command === "set") variables.set(name, value);
    else if (environment[value] !== undefined) variables.set(name, environment[value]);
  }
  return lines.join("\n");
}

function literal(variables: ReadonlyMap<string, string>, name: string): string {
  const value = variables.get(name);
  if (value === undefined) throw new Error(`k8s/doks/roles.sql uses the variable ${name}, which has no value.`);
  return `'${value.replaceAll("'", "''")}'`;
}
