import { expect, test } from "vitest";

import { compose } from "./compose.ts";

test("a sign-in code stands in text and HTML, and not in the subject", () => {
  const mail = compose({ template: "sign_in_code", to: "ama@example.org", code: "493027", minutes: 10 });
  expect(mail.subject).not.toContain("493027");
  expect(mail.text).toContain("493027");
  expect(mail.text).toContain("10 minutes");
  expect(mail.html).toContain(">493027<");
});

test("a link goes where it says, in full in both parts", () => {
  const url = "https://namegame.example/sign-in/link?token=a&b=c";
  const mail = compose({ template: "sign_in_code", to: "ama@example.org", code: "493027", url, minutes: 1 });
  expect(mail.text).toContain(url);
  expect(mail.text).toContain("1 minute.");
  expect(mail.html).toContain('href="https://namegame.example/sign-in/link?token=a&amp;b=c"');
});

test("names are text: no markup, no header, no other link", () => {
  const mail = compose({
    template: "invitation",
    to: "ama@example.org",
    groupName: "</td><img src=x onerror=alert(1)>",
    inviter: "Eve\r\nBcc: all@example.org\u2028",
    url: "https://namegame.example/join/t",
  });
  expect(mail.subject).not.toMatch(/[\r\n\u2028]/);
  expect(mail.html).not.toContain("<img");
  expect(mail.html).toContain("&lt;img src=x onerror=alert(1)&gt;");
  expect(mail.text).toContain("<img src=x");
});

test("a link that is no web page is never written", () => {
  expect(() => compose({ template: "sign_in_code", to: "a@example.org", code: "493027", url: "javascript:alert(1)", minutes: 5 })).toThrow(
    TypeError,
  );
});

test("a digest says who wrote and how often, and how to end it", () => {
  const unsubscribeUrl = "https://namegame.example/api/unsubscribe/t";
  const mail = compose({
    template: "digest",
    to: "ama@example.org",
    name: "Ama",
    lines: [
      { group: "Choir", people: ["Ben", "Cem", "<b>Dan</b>"], count: 12 },
      { group: null, people: ["Eva"], count: 1 },
      { group: null, people: [], count: 2 },
    ],
    url: "https://namegame.example/chat",
    settingsUrl: "https://namegame.example/me/notifications",
    unsubscribeUrl,
  });
  expect(mail.subject).toBe("15 messages wait for you");
  expect(mail.text).toContain("Choir: 12 messages, from Ben, Cem, and <b>Dan</b>");
  expect(mail.text).toContain("Eva: 1 message\n");
  expect(mail.text).toContain("Somebody: 2 messages");
  expect(mail.text).toContain(unsubscribeUrl);
  expect(mail.html).not.toContain("<b>Dan");
});

test("a refresher's mail says where and how many, and how to end it", () => {
  const unsubscribeUrl = "https://namegame.example/api/unsubscribe/r";
  const mail = compose({
    template: "refresher",
    to: "ama@example.org",
    name: "Ama",
    eventName: "Spring <i>concert</i>\nBcc: x",
    groupName: "Choir",
    people: 7,
    url: "https://namegame.example/g/g/practice?event=e",
    settingsUrl: "https://namegame.example/me/notifications",
    unsubscribeUrl,
  });
  expect(mail.subject).toBe("Two weeks since Spring <i>concert</i> Bcc: x: do you still know their names?");
  expect(mail.text).toContain("the 7 people you can practise from there");
  expect(mail.text).toContain("https://namegame.example/g/g/practice?event=e");
  expect(mail.text).toContain(unsubscribeUrl);
  expect(mail.html).not.toContain("<i>");
});
