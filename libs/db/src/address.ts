import { readFileSync } from "node:fs";
import type { ConnectionOptions } from "node:tls";

/** The fields of pg's configuration that say where the server is and how it is trusted. */
export type Address = {
  host: string;
  port: number;
  database: string;
  user: string | undefined;
  password: string | undefined;
  ssl: false | ConnectionOptions;
};

/** Thrown for a database URL that cannot be used; the message says what to write instead and never holds the password. */
export class DatabaseAddressFault extends Error {
  override name = "DatabaseAddressFault";
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;
const DEFAULT_PORT = 5432;

// Everything else would be dropped in silence, among it the switches that weaken TLS (sslrootcert, uselibpqcompat, ...).
const KNOWN_PARAMETERS = new Set(["sslmode", "host"]);

/**
 * Reads a `postgres://user:password@host:port/database` URL. Over loopback or a Unix socket (`?host=/dir`) there is no TLS; anywhere
 * else the server's certificate **and name** are verified against the CA in `caFile`, or the system's CAs without one. No
 * parameter turns that off.
 *
 * @throws DatabaseAddressFault
 */
export function parseAddress(options: { url: string; caFile?: string | undefined }): Address {
  const url = parseUrl(options.url);
  for (const parameter of url.searchParams.keys()) {
    if (!KNOWN_PARAMETERS.has(parameter)) {
      throw new DatabaseAddressFault(`The database URL has the parameter "${parameter}", which is not supported: remove it.`);
    }
  }
  const host = url.searchParams.get("host") ?? decodeURIComponent(url.hostname).replace(/^\[|\]$/g, "");
  const database = decodeURIComponent(url.pathname.slice(1));
  if (!host || !database) {
    throw new DatabaseAddressFault("The database URL needs a host and a database: postgres://user:password@host:5432/database");
  }
  return {
    host,
    port: url.port ? Number(url.port) : DEFAULT_PORT,
    database,
    user: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
    ssl: trust({ host, mode: url.searchParams.get("sslmode"), caFile: options.caFile }),
  };
}

function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "postgres:" && url?.protocol !== "postgresql:") {
    throw new DatabaseAddressFault("The database URL must look like postgres://user:password@host:5432/database");
  }
  return url;
}

function trust(options: { host: string; mode: string | null; caFile: string | undefined }): false | ConnectionOptions {
  const { host, mode, caFile } = options;
  if (mode !== "verify-full") {
    if (host.startsWith("/") || LOOPBACK.test(host)) return false;
    // "require" and weaker let anybody on the path read and change everything; the old system ran so for a year.
    if (mode !== null) {
      throw new DatabaseAddressFault(
        `sslmode=${mode} does not verify the database at ${host}. ` +
          "Write sslmode=verify-full and set DATABASE_CA_FILE to the file with the CA certificate of your provider.",
      );
    }
  }
  // Said explicitly, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in an environment cannot undo it.
  return { rejectUnauthorized: true, ...(caFile ? { ca: readCa(caFile) } : {}) };
}

function readCa(path: string): string {
  try {
    return readFileSync(/* turbopackIgnore: true */ path, "utf8");
  } catch (error) {
    throw new DatabaseAddressFault(`DATABASE_CA_FILE names ${path}, which cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
