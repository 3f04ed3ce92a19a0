// Generated from the migrated database by "npm run db:codegen". Do not edit: it is the newest migration's name.

export const SCHEMA_VERSION = "0015_introductions";
