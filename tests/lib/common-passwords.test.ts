import { expect, test } from "vitest";
import { isCommonPassword } from "#app/lib/common-passwords.server";

test.each(["1234567890", "Password123", "QWERTYUIOP", "pass word 123", "correct horse battery staple", "Motherlode"])(
  "%s is among the first that are tried",
  (password) => expect(isCommonPassword(password, [])).toBe(true),
);

test.each([
  ["one character over and over", "zzzzzzzzzzzz"],
  ["a piece over and over", "otterotterotter"],
  ["the alphabet and the digits", "abcdef654321"],
  ["rows of the keyboard", "qwertyasdfgh12345"],
  ["rows of a Russian keyboard", "йцукенгшщз"],
  ["columns of the keyboard", "1qaz2wsx3edc4rfv"],
  ["a first thought with a year", "Winter 2031!!"],
  ["a first thought in disguise", "P@ssw0rd2031"],
])("%s is a pattern, not a password", (_, password) => expect(isCommonPassword(password, [])).toBe(true));

test.each(["ADA_lovelace", "Ada@Example.com", "ada lovelace", "ada-2031-12-31", "lovelace12345", "TernMobile2031"])(
  "%s is no more than its owner's own names",
  (password) =>
    expect(isCommonPassword(password, ["Ada Lovelace", "ada_lovelace", "ada@example.com", "Tern Mobile"])).toBe(true),
);

test.each([
  "tern gannet puffin",
  "zebra12345stilts",
  "canada dry bears",
  "9174620385",
  "ночь улица фонарь",
  "λίγο νερό και φως",
])("%s is welcome", (password) => expect(isCommonPassword(password, ["ada", "Tern Mobile"])).toBe(false));

test("nothing typed is not common, and no name at all matches nothing", () => {
  expect(isCommonPassword("xkq", [""])).toBe(false);
});
