import { describe, expect, test } from "vitest";
import { type DirectoryEntry, lookUp } from "#app/domain/spaces/directory";
import type { DirectoryAddress } from "#app/lib/directory-address";
import type { SpaceId } from "#db/schema/index";

let made = 0;
const entry = (slug: string, more: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  id: ++made as SpaceId,
  slug,
  name: slug,
  description: "",
  private: false,
  questionCount: 0,
  hours: null,
  typicalWaitMinutes: null,
  product: "",
  region: "",
  help: "",
  staff: [],
  tags: [],
  ...more,
});
const asks = (more: Partial<DirectoryAddress>): DirectoryAddress => ({
  words: "",
  product: null,
  region: null,
  help: null,
  ...more,
});
const slugs = (entries: readonly DirectoryEntry[]) => entries.map(({ slug }) => slug);

const PLANS = entry("plans", { name: "Plans", product: "Phone plans", help: "Choosing", tags: ["price", "family"] });
const ROAMING = entry("roaming", {
  name: "Roaming",
  product: "Phone plans",
  region: "Abroad",
  help: "Using it",
  description: "Using your plan on ferries and at borders.",
});
const PAYMENTS = entry("payments", { name: "Payments", help: "Paying", tags: ["card", "invoice"] });
const RUSSIAN = entry("po-russki", { name: "По-русски", description: "Вопросы о тарифах и счетах", region: "Baltics" });
const ALL = [PLANS, ROAMING, PAYMENTS, RUSSIAN];

test("without a question all spaces stand in the owner's order", () => {
  expect(slugs(lookUp(ALL, asks({})).found)).toEqual(["plans", "roaming", "payments", "po-russki"]);
});

describe("words", () => {
  test.each([
    ["roaming", ["roaming"]],
    ["ROAMING", ["roaming"]],
    ["How do I pay by card?", ["payments"]],
    ["invoices", ["payments"]],
    ["a ferry", ["roaming"]],
    ["ferries", ["roaming"]],
    ["plan", ["plans", "roaming"]],
    ["тарифы", ["po-russki"]],
    ["счёт", ["po-russki"]],
    ["the and of", ["plans", "roaming", "payments", "po-russki"]],
    ["zzz", []],
    ["%'\"\\ <script>", []],
  ])("%s", (words, expected) => {
    expect(slugs(lookUp(ALL, asks({ words })).found)).toEqual(expected);
  });

  test("the name counts more than a facet, a facet more than a tag, a tag more than the description", () => {
    const spaces = [
      entry("said", { description: "About eclipse." }),
      entry("tagged", { tags: ["eclipse"] }),
      entry("for", { product: "Eclipse" }),
      entry("called", { name: "Eclipse" }),
    ];
    expect(slugs(lookUp(spaces, asks({ words: "eclipse" })).found)).toEqual(["called", "for", "tagged", "said"]);
  });

  test("questions like it that were asked there bring a space forth, and up", () => {
    const asked = new Map([[PAYMENTS.id, 3]]);
    expect(slugs(lookUp(ALL, asks({ words: "Why was I charged twice?" }), asked).found)).toEqual(["payments"]);
    expect(slugs(lookUp(ALL, asks({ words: "ferries" }), asked).found)).toEqual(["payments", "roaming"]);
  });
});

describe("the three ways", () => {
  test("combine, and a space for all fits each; those for just that come first", () => {
    expect(slugs(lookUp(ALL, asks({ product: "Phone plans" })).found)).toEqual([
      "plans",
      "roaming",
      "payments",
      "po-russki",
    ]);
    expect(slugs(lookUp(ALL, asks({ region: "Abroad" })).found)).toEqual(["roaming", "plans", "payments"]);
    expect(slugs(lookUp(ALL, asks({ region: "Abroad", help: "Using it" })).found)).toEqual(["roaming"]);
  });

  test("each choice says how many spaces it leaves, the other choices staying", () => {
    const { choices } = lookUp(ALL, asks({ region: "Abroad" }));
    expect(choices.help).toEqual([
      { value: "Choosing", count: 1 },
      { value: "Paying", count: 1 },
      { value: "Using it", count: 1 },
    ]);
    expect(choices.region).toEqual([
      { value: "Abroad", count: 3 },
      { value: "Baltics", count: 3 },
    ]);
    for (const { value, count } of choices.help)
      expect(lookUp(ALL, asks({ region: "Abroad", help: value })).found).toHaveLength(count);
    for (const { value, count } of lookUp(ALL, asks({ words: "plan" })).choices.region)
      expect(lookUp(ALL, asks({ words: "plan", region: value })).found).toHaveLength(count);
  });

  test("where nothing fits all, what fits most of it is offered", () => {
    const looked = lookUp(ALL, asks({ words: "card", help: "Using it", region: "Abroad" }));
    expect(looked.found).toEqual([]);
    expect(slugs(looked.nearest)).toEqual(["payments", "roaming", "plans", "po-russki"]);
    expect(lookUp(ALL, asks({ words: "zzz" })).nearest).toEqual([]);
  });

  test("a word nobody uses finds what is for all, and is the same whoever else uses it", () => {
    expect(slugs(lookUp(ALL, asks({ product: "Secret product" })).found)).toEqual(["payments", "po-russki"]);
  });
});
