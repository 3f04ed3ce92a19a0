import { expect, test } from "vitest";
import { passkeysPossible } from "./passkeys-possible.ts";

test.each([
  ["https://names.example", "names.example", true],
  ["https://names.example", "other.example", false],
  ["https://names.example:8443", "names.example:8443", true],
  ["http://localhost:3000", "localhost:3000", true],
  ["http://localhost:3000", "192.168.1.20:3000", false],
  ["http://names.example", "names.example", false],
  ["https://names.example", null, false],
])("public address %s, asked for at %s: %s", (publicUrl, host, possible) => expect(passkeysPossible({ publicUrl, host })).toBe(possible));
