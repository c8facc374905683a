import { expect, test } from "vitest";
import { type LetterFacts, writeLetter } from "#app/lib/letters/write-letter.server";

const LINK = "https://tern.example/x/secret?a=1&b=2";
const at = new Date("2026-11-22T12:30:00Z");
const every: LetterFacts[] = [
  { kind: "sign-up", link: LINK, linkHours: 24 },
  { kind: "account-exists", signInLink: "https://tern.example/sign-in", link: LINK, linkHours: 1 },
  { kind: "reset-password", name: "Ada", link: LINK, linkHours: 1 },
  { kind: "change-email", handle: "ada", link: LINK, linkHours: 24 },
  { kind: "email-changed", name: "Ada", at },
  { kind: "password-changed", name: "Ada", at, resetLink: LINK },
  { kind: "two-factor-changed", name: "Ada", state: "on", at, resetLink: LINK },
  { kind: "two-factor-changed", name: "Ada", state: "off", at, resetLink: LINK },
  { kind: "invitation", inviter: "Una", role: "staff", link: LINK, linkDays: 7 },
];
const frame = { language: "en", community: "Tern" };

test.each(every)("a letter of the kind $kind says the same as text and as HTML, and no word is missing", (facts) => {
  const { subject, text, html } = writeLetter(facts, frame);
  for (const words of [subject, text, html]) {
    expect(words).toContain("Tern");
    expect(words).not.toMatch(/\{\{|letters\.|undefined|\[object/);
  }
  if ("link" in facts) {
    expect(text).toContain(LINK);
    expect(html).toContain(`href="${LINK.replace("&", "&amp;")}"`);
  }
  expect(html).toContain('<html lang="en">');
  expect(html).not.toMatch(/<img|<script|src=/);
});

const VECTORS = [
  '<img src=x onerror="alert(1)">',
  '"><script>alert(1)</script>',
  "</title><b>x",
  "{{link}} $t(letters.hello)",
];

test.each(VECTORS)("a name or a community of %j stays text", (vector) => {
  const { html } = writeLetter(
    { kind: "reset-password", name: vector, link: LINK, linkHours: 1 },
    { ...frame, community: vector },
  );
  expect(html).not.toContain("<img");
  expect(html).not.toContain("<script");
  expect(html).not.toContain("<b>");
  expect(html).not.toContain("Hello, ");
});

test("a name that looks like an address becomes no link in a mail program", () => {
  const { html, text } = writeLetter(
    { kind: "invitation", inviter: "Win at https://evil.example/now", role: "staff", link: LINK, linkDays: 7 },
    frame,
  );
  expect(text).not.toContain("evil.example");
  expect(html).not.toContain("evil.example");
});
