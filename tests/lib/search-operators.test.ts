import fc from "fast-check";
import { expect, test } from "vitest";
import { filtersInUse, searchAddressPath, WORDS_MAX_CHARS } from "#app/lib/search-address";
import { readSearch } from "#app/lib/search-operators";
import { el } from "#app/lib/words/el/index";
import { en } from "#app/lib/words/en/index";
import { ru } from "#app/lib/words/ru/index";

const read = (q: string, more: Record<string, string> = {}) => readSearch((name) => ({ q, ...more })[name] ?? null);
const says = (q: string) => {
  const address = read(q);
  const filters = filtersInUse(address).map(({ filter, value }) => `${filter} ${value}`);
  return [address.q, ...filters, ...(address.sort === "relevance" ? [] : [`sort ${address.sort}`])];
};

test.each<[string, string[]]>([
  ["roaming solved:yes bill", ["roaming bill", "state solved"]],
  ["solved:no roaming", ["roaming", "state unsolved"]],
  ["roaming official:yes answered:no", ["roaming", "state official", "state unanswered"]],
  ["bill by:ada", ["bill", "by ada"]],
  ["bill by:@Ada", ["bill", "by ada"]],
  ["@ada bill", ["bill", "by ada"]],
  ["in:phone-plans bill", ["bill", "space phone-plans"]],
  ['bill in:"Phone plans" tag:eSIM', ["bill", "space Phone plans", "tag esim"]],
  ["счёт в:«Тарифы и планы»", ["счёт", "space Тарифы и планы"]],
  ["bill lang:el kind:question", ["bill", "kind question", "lang el"]],
  ["bill after:2026-01-01 before:2026-02", ["bill", "after 2026-01-01", "before 2026-02-01"]],
  ["bill sort:newest", ["bill", "sort newest"]],
  ["SOLVED:YES Roaming", ["Roaming", "state solved"]],
  [
    "роуминг решено:да автор:ada тип:вопросы порядок:новые",
    ["роуминг", "kind question", "state solved", "by ada", "sort newest"],
  ],
  ["Решён:Нет роуминг язык:Греческий до:2026", ["роуминг", "state unsolved", "lang el", "before 2026-01-01"]],
  ["περιαγωγή λύθηκε:ναι από:ada σειρά:ψήφοι", ["περιαγωγή", "state solved", "by ada", "sort votes"]],
  ["ΛΥΘΗΚΕ:ΟΧΙ περιαγωγή γλωσσα:ρωσικα", ["περιαγωγή", "state unsolved", "lang ru"]],
])("%s narrows the search, and is none of its words", (typed, meant) => {
  expect(says(typed)).toEqual(meant);
});

test.each([
  "http://x.example/a?b=c:d",
  "https://by:me@x.example",
  "leaves at 12:30 or 7:05",
  "error:no service",
  "C:\\temp",
  "solved:maybe",
  "official:no",
  "after:yesterday before:2026-02-30",
  "lang:klingon kind:secret sort:id",
  "by: ada",
  "in://x",
  "solved :yes",
  "notsolved:yes",
  "mail ada@example.com or @ab",
  "@ada, please",
  '"the words solved:yes as they are"',
  "«решено:да»",
  'in:"Phone plans',
  "-solved:yes",
  "a:b:c",
])("%s stays words", (typed) => {
  expect(says(typed)).toEqual([typed]);
});

test("of two of a kind the last one counts; one of the address gives way to one that was typed", () => {
  expect(says("tag:a tag:b bill solved:yes solved:no @ada @lea_r")).toEqual([
    "bill",
    "state unsolved",
    "tag b",
    "by lea_r",
  ]);
  expect(searchAddressPath(read("bill tag:b", { tag: "a", kind: "answer", page: "2" }))).toBe(
    "/search?q=bill&kind=answer&tag=b",
  );
});

test("operators alone leave no words", () => {
  expect(says(" by:ada  solved:yes ")).toEqual(["", "state solved", "by ada"]);
});

test("words that hold no operator are as they were typed", () => {
  expect(read('  "no   service"  roaming ').q).toBe('"no   service"  roaming');
});

test("operators far behind are read, and the words are cut", () => {
  const address = read(`${"word ".repeat(300)} tag:esim`);
  expect(address.tag).toBe("esim");
  expect(address.q).toHaveLength(WORDS_MAX_CHARS);
});

test("anything at all can be read, and read again it says the same", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom('"', "«", "»", " ", "in:", "by:@", "@ada", "tag:", "solved:yes", "after:2026", "в:", ":", "-"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const address = read(pieces.join(""));
      expect(address.q.isWellFormed()).toBe(true);
      expect(address.q.length).toBeLessThanOrEqual(WORDS_MAX_CHARS);
      expect(new URL(searchAddressPath(address), "http://x").pathname).toBe("/search");
    }),
  );
});

test("2,000 characters of any kind are read in no time", () => {
  for (const unit of ['"', "«", "a:", "@", ":", "in:«", 'in:"', "a ", "по:«а"]) {
    const started = process.cpuUsage();
    read(unit.repeat(5000));
    expect(process.cpuUsage(started).user, unit).toBeLessThan(50_000);
  }
});

test.each(Object.entries({ en, ru, el }))(
  "what the search tips name in %s does what it says",
  (_, { search: { tips } }) => {
    const narrows = (use: string) => says(use).slice(1).join();
    expect(narrows(tips.solved.use)).toBe("state solved");
    expect(narrows(tips.answered.use)).toBe("state unanswered");
    expect(narrows(tips.official.use)).toBe("state official");
    expect(narrows(tips.in.use)).toMatch(/^space ./);
    expect(narrows(tips.tag.use)).toBe("tag esim");
    expect(narrows(tips.by.use)).toBe("by ada");
    expect(narrows(tips.kind.use)).toBe("kind question");
    expect(narrows(tips.lang.use)).toMatch(/^lang ../);
    expect(narrows(tips.after.use)).toBe("after 2026-01-31");
    expect(narrows(tips.sort.use)).toBe("sort newest");
    const mentioned = Object.values(tips).flatMap((tip) =>
      typeof tip === "string" ? [] : (tip.does.match(/\p{L}+:[\p{L}\d-]+/gu) ?? []),
    );
    expect(mentioned).toHaveLength(3);
    for (const use of mentioned) expect(says(use)).toHaveLength(2);
  },
);
