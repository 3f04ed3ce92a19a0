/** Everybody whom k8s/doks/roles.sql makes. */
export const ROLES = ["owner", "web", "chat", "worker", "metrics"] as const;
export type TestRole = (typeof ROLES)[number];

/** The same for all of them; the server is thrown away with the run. */
export const ROLE_PASSWORD = "a password of the tests";

/** What k8s/doks/roles.sql reads from the environment. */
export function roleEnvironment(prefix: string): Record<string, string> {
  const passwords = ROLES.map((role) => [`NAMEGAME_${role.toUpperCase()}_PASSWORD`, ROLE_PASSWORD]);
  return { ...Object.fromEntries(passwords), NAMEGAME_ROLE_PREFIX: prefix };
}
