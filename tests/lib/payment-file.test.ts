import fc from "fast-check";
import { expect, test } from "vitest";
import { isSepaName, type PaymentFile, paymentFile } from "#app/lib/payment-file";
import { readPayments } from "#tests/support/payments";

const IBAN = "DE89370400440532013000";
const transfer = { reference: "PAYOUT-1", cents: 100, holder: "Bo", iban: IBAN, about: "Payback" };
const file = (more: Partial<PaymentFile> = {}) =>
  paymentFile({
    id: "PAYBACK-2026-11-30-1",
    madeAt: new Date("2026-12-15T10:00:00.123Z"),
    payOn: "2026-12-15",
    payer: { name: "Tern Mobile", iban: IBAN },
    transfers: [transfer],
    ...more,
  });

test.each([
  ["Ωμέγα Ψαρράς & Υιοί", "Omega Psarras Yioi"],
  ["Щукина Ирина", "Shchukina Irina"],
  ["Ș Ț ą ę ł ø ß ﬃ", "S T a e l o ss ffi"],
  ['<b>O\'Brien</b> "quoted"', "b O'Brien /b quoted"],
  ["a\tb\u0000\nc", "a b c"],
  ["👩‍🚀 Ada 🎉", "Ada"],
  ["x".repeat(200), "x".repeat(70)],
  ["Щ".repeat(200), "Shch".repeat(18).slice(0, 70)],
  [`${"x".repeat(69)} yz`, "x".repeat(69)],
  ["日本 太郎", "-"],
  ["", "-"],
])("the name %j is told to the bank as %j", (name, told) => {
  const { faults, texts } = readPayments(file({ transfers: [{ ...transfer, holder: name }] }));
  expect(faults).toEqual([]);
  expect(texts("Nm")).toEqual(["Tern Mobile", "Tern Mobile", told]);
  expect(isSepaName(name)).toBe(told !== "-");
});

test("whatever names and words there are, the file keeps the rules, and its sums are those of its transfers", () => {
  const words = fc.string({ unit: "binary", maxLength: 200 });
  const cents = fc.oneof(fc.integer({ min: 1, max: 99_999_999_999 }), fc.constantFrom(1, 10, 99, 100, 99_999_999_999));
  const transfers = fc.array(
    fc.record({ reference: words, cents, holder: words, about: words, iban: fc.constant(IBAN) }),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(transfers, words, words, (of, id, name) => {
      const { faults, texts } = readPayments(file({ id, payer: { name, iban: IBAN }, transfers: of }));
      const sum = of.reduce((all, one) => all + BigInt(one.cents), 0n);
      const written = `${sum / 100n}.${String(sum % 100n).padStart(2, "0")}`;
      expect(faults).toEqual([]);
      expect(texts("CtrlSum")).toEqual([written, written]);
      expect(texts("NbOfTxs")).toEqual([String(of.length), String(of.length)]);
      expect(texts("InstdAmt").reduce((all, euro) => all + BigInt(euro.replace(".", "")), 0n)).toBe(sum);
    }),
  );
});

test.each(["/1//2/", "//", "PAYOUT/7"])(
  "no slash stands in the reference %j, where banks would read an end of it",
  (reference) => {
    const { texts } = readPayments(file({ transfers: [{ ...transfer, reference }] }));
    expect(texts("EndToEndId")[0]).not.toContain("/");
  },
);

test.each([0, -1, 0.5, 100_000_000_000, Number.NaN])("no transfer of %d cents is written", (cents) => {
  expect(() => file({ transfers: [{ ...transfer, cents }] })).toThrow(RangeError);
});

test("as many transfers as fit in a file come to the cent", () => {
  const transfers = Array.from({ length: 20_000 }, () => ({ ...transfer, cents: 99_999_999_999 }));
  const { faults, texts } = readPayments(file({ transfers }));
  expect(faults).toEqual([]);
  expect(texts("CtrlSum")).toEqual(["19999999999800.00", "19999999999800.00"]);
});
