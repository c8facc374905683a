import fc from "fast-check";
import { expect, test } from "vitest";
import { ownPath } from "#app/lib/paths";

const TRICKS = [
  "//evil.example",
  "///evil.example",
  "////evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\\/evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r\nSet-Cookie: a=b",
  "\t//evil.example",
  " //evil.example",
  "/..//evil.example",
  "/.//evil.example",
  "/a/..//evil.example",
  "/%2e%2e//evil.example",
  "/a/%2E%2e/.//evil.example",
  "https://evil.example",
  "https:evil.example",
  "https:/evil.example",
  "http:\\\\evil.example",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "@evil.example",
  "evil.example",
  "//evil.example@own.invalid",
  "//[::1]",
  "",
  "?next=//evil.example",
];

test.each(TRICKS)("%j leads nowhere but home", (trick) => {
  expect(ownPath(trick, "/")).toBe("/");
});

test("a path of the site is kept with its query and anchor", () => {
  expect(ownPath("/questions/42-a?page=2#answer-7", "/")).toBe("/questions/42-a?page=2#answer-7");
  expect(ownPath("/search?q=a%20//b", "/")).toBe("/search?q=a%20//b");
  expect(ownPath("/%2f%2fevil.example", "/")).toBe("/%2f%2fevil.example");
});

test("whatever is asked for, a browser stays on the site", () => {
  const part = fc.constantFrom(
    "/",
    "//",
    "\\",
    ".",
    "..",
    "%2e",
    "@",
    ":",
    "http:",
    "evil.example",
    "?",
    "#",
    "\t",
    " ",
    "a",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const target = new URL(ownPath(parts.join(""), "/"), "https://own.example/sign-in");
      expect(target.origin).toBe("https://own.example");
    }),
    { numRuns: 2000 },
  );
});
