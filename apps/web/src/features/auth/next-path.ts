/**
 * Where to go after signing in: the path that was asked for, if it is a page of ours; the start otherwise. A foreign address here would let a
 * link to our sign-in page end on somebody else's.
 */
export function nextPath(asked: string | string[] | undefined): string {
  if (typeof asked !== "string" || !asked.startsWith("/")) return START;
  const url = parse(asked);
  // The browser reads "//host", "/\host" and a tab between slashes as another host: its own parser decides, not a pattern of ours.
  if (url?.origin !== HERE || DOORS.some((door) => url.pathname.startsWith(door))) return START;
  return url.pathname + url.search + url.hash;
}

const START = "/";
/** Any origin will do: what matters is whether the path stays on it. */
const HERE = "http://here.invalid";
/** What acts; the way back to where one came from; and what "/..//host" becomes: another host once it is read a second time. */
const DOORS = ["/api/", "/sign-in", "//"];

function parse(path: string): URL | null {
  try {
    return new URL(path, HERE);
  } catch {
    return null;
  }
}
