import type { MetadataRoute } from "next";
import { t } from "../strings/index.ts";

/** Lets a phone keep NameGame on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    // What names the app to a device, whatever its first page will be.
    id: "/",
    name: t.shell.productName,
    short_name: t.shell.productName,
    description: t.shell.description,
    start_url: "/",
    display: "standalone",
    background_color: "#faf5ec",
    theme_color: "#faf5ec",
    icons: [
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
