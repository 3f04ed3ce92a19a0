import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import { apiHeaders, securityHeaders, workerHeaders } from "./security-headers.ts";

const workspaceRoot = fileURLToPath(new URL("../..", import.meta.url));

const config: NextConfig = {
  output: "standalone",
  // Two releases serve at once during a rollout: a page must not take the other's files for its own.
  deploymentId: process.env.DEPLOYMENT_ID || undefined,
  // Packages of the workspace lie outside this folder; the image needs them traced too.
  outputFileTracingRoot: workspaceRoot,
  turbopack: { root: workspaceRoot },
  // `npm run typecheck` reads the whole workspace at once; doing it again here would only delay a start.
  typescript: { ignoreBuildErrors: true },
  // Written at the end of each build and read by the next one of the same folder: in a fresh clone and in an image it is only a delay.
  // authInterrupts: a page that its reader may not see answers 403.
  experimental: { turbopackFileSystemCacheForBuild: false, authInterrupts: true },
  // The server's large libraries are loaded as they are: bundling them takes half of the build's time and gains nothing.
  serverExternalPackages: [
    "@aws-sdk/client-s3",
    "@aws-sdk/s3-presigned-post",
    "@better-auth/passkey",
    "better-auth",
    "kysely",
    "pg",
    "pino",
    "prom-client",
    "rate-limiter-flexible",
  ],
  poweredByHeader: false,
  // Everybody's page begins with its title: streamed after the page, it is missing just when a screen reader would say where one is.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  // A file of the build that is not here may be one of another release's.
  rewrites: async () => ({
    beforeFiles: [],
    afterFiles: [],
    fallback: [{ source: "/_next/static/:path*", destination: "/api/build/:path*" }],
  }),
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    { source: "/api/:path*", headers: apiHeaders },
    { source: "/sw.js", headers: workerHeaders },
  ],
};

export default config;
