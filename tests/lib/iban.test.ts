import { expect, test } from "vitest";
import { isIban, maskedIban, plainIban } from "#app/lib/iban";

test.each([
  "DE89 3704 0044 0532 0130 00",
  "GB29 NWBK 6016 1331 9268 19",
  "gr16-0110-1250-0000-0001-2300-695",
  "NO93 8601 1117 947",
])("%s is the number of an account", (typed) => {
  expect(isIban(plainIban(typed))).toBe(true);
});

test.each([
  "",
  "DE",
  "DE89 3704 0044 0532 0130 01",
  "DE98 3704 0044 0532 0130 00",
  "DE89 3704 0044 0532 0130",
  "XX89 3704 0044 0532 0130 00",
  "DE8937040044053201300Ö",
])("%j is none", (typed) => {
  expect(isIban(plainIban(typed))).toBe(false);
});

test("of a number no more is shown than what it is known by", () => {
  expect(maskedIban("DE89370400440532013000")).toBe("DE … 3000");
});
