import { expect, test } from "vitest";
import { isCommonPassword } from "#app/lib/common-passwords";

test.each(["1234567890", "Password123", "QWERTYUIOP", "pass word 123", "correct horse battery staple"])(
  "%s is among the first that are tried",
  (password) => expect(isCommonPassword(password, [])).toBe(true),
);

test("nobody's own name or address is their password, in whatever case", () => {
  const own = ["Ada Lovelace", "ada_lovelace", "ada@example.com"];
  expect(isCommonPassword("ADA_lovelace", own)).toBe(true);
  expect(isCommonPassword("Ada@Example.com", own)).toBe(true);
  expect(isCommonPassword("ada lovelace", own)).toBe(true);
});

test("words in a row that nobody else put together are welcome", () => {
  expect(isCommonPassword("tern gannet puffin", ["ada"])).toBe(false);
  expect(isCommonPassword("", [""])).toBe(false);
});
