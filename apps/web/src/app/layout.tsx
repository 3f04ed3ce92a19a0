import { UiProvider } from "@namegame/ui";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { LiveProvider } from "../client/live.tsx";
import { ReportNotices } from "../features/chat/reports/ReportNotices.tsx";
import { PracticeKeeper } from "../features/practice/away/PracticeKeeper.tsx";
import { AppShell, DoorShell } from "../shell/AppShell.tsx";
import { AwakeNotice } from "../shell/early/AwakeNotice.tsx";
import { EarlyScript } from "../shell/early/EarlyScript.tsx";
import { fetchAgain } from "../shell/early/fetch-again.ts";
import { keepPress } from "../shell/early/keep-press.ts";
import { loadShell } from "../shell/load-shell.ts";
import { ShellProvider } from "../shell/ShellProvider.tsx";
import { t } from "../strings/index.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: t.shell.productName, template: `%s · ${t.shell.productName}` },
  description: t.shell.description,
  applicationName: t.shell.productName,
  // Codes and phone-like numbers in messages must not turn into links by themselves.
  formatDetection: { telephone: false, email: false, address: false },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  // The composer of a conversation stays above the keyboard.
  interactiveWidget: "resizes-content",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf5ec" },
    { media: "(prefers-color-scheme: dark)", color: "#1a1613" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const data = await loadShell();
  const Shell = data ? AppShell : DoorShell;
  return (
    <html lang="en">
      <head>
        <EarlyScript run={fetchAgain} />
        <EarlyScript run={keepPress} />
      </head>
      <body>
        <UiProvider labels={t.shell.ui}>
          <ShellProvider data={data}>
            <PracticeKeeper userId={data?.viewer.id ?? null} />
            <LiveProvider userId={data?.viewer.id ?? null}>
              {data ? <ReportNotices /> : null}
              <Shell>{children}</Shell>
            </LiveProvider>
          </ShellProvider>
        </UiProvider>
        <AwakeNotice />
      </body>
    </html>
  );
}
