"use client";
import { AwakeNotice } from "../shell/early/AwakeNotice.tsx";
import { t } from "../strings/index.ts";
import "./globals.css";

/** The last resort, when the root layout itself throws: no provider, no shell, one way on. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>{t.problems.brokenTitle}</title>
        <main className="mx-auto max-w-md px-6 py-24 text-center">
          <h1 className="m-0 text-2xl">{t.problems.brokenTitle}</h1>
          <p className="text-ink-soft">{t.problems.brokenText}</p>
          {/* A full load on purpose: the router may be what broke. */}
          <button
            type="button"
            onClick={() => location.assign("/")}
            className="inline-flex min-h-11 items-center rounded-full bg-accent px-5 font-semibold text-on-accent"
          >
            {t.problems.toHome}
          </button>
        </main>
        <AwakeNotice />
      </body>
    </html>
  );
}
