import { headers } from "next/headers";

/** Runs before the page's scripts have come. It stands in the page itself, since a file could get lost. */
export async function EarlyScript({ run }: { run: () => void }) {
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1];
  // Browsers hide a nonce from the page once they have read it.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: `(${run.toString()})()` }} />;
}
