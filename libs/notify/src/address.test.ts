import { expect, test } from "vitest";

import { parseSmtpUrl } from "./address.ts";

test("outside loopback nothing goes out without TLS", () => {
  expect(parseSmtpUrl("smtps://u:p%40ss@mail.example")).toMatchObject({ port: 465, secure: true, auth: { user: "u", pass: "p@ss" } });
  expect(parseSmtpUrl("smtp://mail.example")).toMatchObject({ port: 587, secure: false, requireTLS: true, ignoreTLS: false });
});

test("a catcher on this machine, or a relay that was named so, needs none", () => {
  expect(parseSmtpUrl("smtp://127.0.0.1:1025")).toMatchObject({ port: 1025, requireTLS: false, ignoreTLS: true });
  expect(parseSmtpUrl("smtp://[::1]:25")).toMatchObject({ host: "::1", requireTLS: false });
  expect(parseSmtpUrl("smtp://relay:25?tls=off")).toMatchObject({ requireTLS: false, ignoreTLS: true });
});
