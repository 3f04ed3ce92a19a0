import { isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";

/** Where objects are kept, read from STORAGE_URL. */
export type StorageAddress =
  | { kind: "folder"; folder: string }
  | { kind: "s3"; bucket: string; endpoint: string | undefined; region: string; publicEndpoint: string | undefined };

/** Thrown for a STORAGE_URL or its companions that cannot be used; the message says what to write instead and holds no secret. */
export class StorageFault extends Error {
  override name = "StorageFault";
}

const EXAMPLES = "file:///var/lib/namegame/storage or s3://bucket?endpoint=https://fra1.digitaloceanspaces.com&region=fra1";
const KNOWN_PARAMETERS = new Set(["endpoint", "region", "publicEndpoint"]);

/**
 * `file:///absolute/folder`, or `s3://bucket?region=…&endpoint=https://…`. Without an endpoint it is AWS. `publicEndpoint` is the
 * address browsers upload to, where it differs from the one of the servers.
 *
 * @throws StorageFault
 */
export function parseStorageUrl(text: string): StorageAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "file:") return { kind: "folder", folder: folderOf(url) };
  if (url?.protocol !== "s3:") throw new StorageFault(`STORAGE_URL must look like ${EXAMPLES}`);
  for (const name of url.searchParams.keys()) {
    if (!KNOWN_PARAMETERS.has(name)) throw new StorageFault(`STORAGE_URL has the parameter "${name}", which is not supported: remove it.`);
  }
  const bucket = url.hostname;
  if (bucket === "") throw new StorageFault(`STORAGE_URL names no bucket; it must look like ${EXAMPLES}`);
  return {
    kind: "s3",
    bucket,
    endpoint: endpointOf(url, "endpoint"),
    publicEndpoint: endpointOf(url, "publicEndpoint"),
    region: url.searchParams.get("region") ?? "us-east-1",
  };
}

/** The origin that browsers upload to; undefined where uploads go to the web process itself. @throws StorageFault */
export function uploadOrigin(storageUrl: string): string | undefined {
  const address = parseStorageUrl(storageUrl);
  if (address.kind === "folder") return undefined;
  return address.publicEndpoint ?? address.endpoint ?? `https://${address.bucket}.s3.${address.region}.amazonaws.com`;
}

function folderOf(url: URL): string {
  if (url.host !== "") throw new StorageFault("STORAGE_URL names a host; a folder has three slashes: file:///absolute/folder");
  const folder = fileURLToPath(url);
  if (!isAbsolute(folder) || folder === "/") throw new StorageFault("STORAGE_URL must name a folder of its own: file:///absolute/folder");
  return folder;
}

function endpointOf(url: URL, name: string): string | undefined {
  const value = url.searchParams.get(name);
  if (value === null) return undefined;
  const endpoint = URL.canParse(value) ? new URL(value) : undefined;
  if (endpoint?.protocol !== "https:" && endpoint?.protocol !== "http:") {
    throw new StorageFault(`STORAGE_URL's ${name} must be an http(s) address, such as https://fra1.digitaloceanspaces.com`);
  }
  return endpoint.origin;
}
