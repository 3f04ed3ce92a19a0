/** What is needed to make the first person of a drill: the same as web's own. */
export interface CrowdSecrets {
  databaseUrl: string;
  databaseCaFile: string | undefined;
  sessionSecret: string;
  codeSecret: string;
}
