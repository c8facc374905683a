import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wordsIn } from "#app/lib/fold";
import {
  type Match,
  MOST_MATCHES,
  type SearchDocument,
  type SearchEngine,
  type SearchQuery,
} from "#app/platform/search-engine/port";

/** An engine with nothing in it, and how to leave it. */
export type EngineAtHand = { engine: SearchEngine; close(): Promise<void> };

const OPEN = 1;
const OTHER = 2;
const PRIVATE = 3;

/** Documents an engine names at least, where very many fit. */
const FEWEST_OF_MANY = 200;

/** Letters of the languages that are read, of some that are not, and what stands between them. */
const LETTERS = "aéßøZİωΏςάйЁжПїłñ漢字かבعไ०49½ﬁ²'’-_./\\&|!:*()<>\"% \n\u00a0\u0301👧";

let lastId = 0;
const doc = (more: Partial<SearchDocument>): SearchDocument => {
  const id = more.id ?? ++lastId;
  return {
    kind: "question",
    id,
    spaceId: OPEN,
    questionId: id,
    title: "",
    body: "",
    tags: [],
    author: "ada",
    language: "en",
    solved: false,
    official: false,
    answered: false,
    score: 0,
    createdAt: new Date("2026-01-01T00:00:00Z"),
    ...more,
  };
};

/** What every search engine has to do, whatever it is made of. With a reason why it is missing, the rules are told and skipped. */
export function searchEngineContract(
  name: string,
  makeEngine: () => Promise<EngineAtHand>,
  missing: string | null = null,
): void {
  let engine: SearchEngine;
  let close: () => Promise<void>;
  const called = missing ? `${name} (${missing})` : name;
  const rule = (words: string, check: () => Promise<void>) =>
    test.skipIf(missing !== null)(`${called}: ${words}`, check);

  const put = async (...documents: Partial<SearchDocument>[]) => {
    const made = documents.map(doc);
    await engine.put(made);
    await engine.recount();
    return made.map(({ id }) => id);
  };
  const search = (words: string, more: Partial<SearchQuery> = {}) =>
    engine.search({ words, spaces: [OPEN, OTHER], sort: "relevance", ...more });
  const find = async (words: string, more: Partial<SearchQuery> = {}) =>
    (await search(words, more)).matches.map(({ id }) => id);
  const empty = () => engine.replaceAll(none());

  beforeAll(async () => {
    ({ engine, close } = await makeEngine());
  });
  afterAll(() => close());

  rule("an English word is found in its other forms", async () => {
    const [id] = await put({ title: "My invoices were charged twice" });
    for (const words of ["invoice", "charging", "INVOICE charges"]) expect(await find(words)).toContain(id);
  });

  rule("a Russian word is found in its cases, and with е for ё", async () => {
    const [id] = await put({ title: "Не приходит счёт за роуминг", body: "Жду письма третий день.", language: "ru" });
    for (const words of ["счет", "счета", "роуминга", "письмо", "счёту за роуминге"])
      expect(await find(words)).toContain(id);
  });

  rule("a Greek word is found in its forms, with and without accents and with either sigma", async () => {
    const [id] = await put({
      title: "Ο λογαριασμός μου είναι λάθος",
      body: "Τα τηλέφωνα δεν δουλεύουν.",
      language: "el",
    });
    for (const words of ["λογαριασμοσ", "λογαριασμού", "ΛΟΓΑΡΙΑΣΜΟΣ", "τηλέφωνο", "τηλεφωνου"])
      expect(await find(words)).toContain(id);
  });

  rule("a word of another script than the document's language is stemmed too", async () => {
    const [ru] = await put({ title: "Не работает Wi-Fi роутер после updates", language: "ru" });
    expect(await find("update")).toContain(ru);
    const [both] = await put({ title: "Καλημέρα, χρεώσεις", body: "Здравствуйте, списания", language: "el" });
    expect(await find("χρέωση")).toContain(both);
    expect(await find("списание")).toContain(both);
  });

  rule("accents, case and hyphens do not matter", async () => {
    const [id] = await put({ title: "Café Wi-Fi in Zürich: naïve résumé" });
    for (const words of ["cafe", "CAFÉ", "wifi", "wi-fi", "zurich", "resume"]) expect(await find(words)).toContain(id);
  });

  rule("a title counts for more than a text, and a rare word for more than a common one", async () => {
    await empty();
    const [text, title] = await put(
      { title: "Something else", body: "It is about tethering and so on" },
      { title: "Tethering" },
    );
    expect(await find("tethering")).toEqual([title, text]);
    await put(...Array.from({ length: 12 }, () => ({ title: "Phone plan", body: "phone phone" })));
    const [rare] = await put({ title: "Satellite" });
    expect((await find("phone satellite"))[0]).toBe(rare);
  });

  rule("among equals the accepted, official and well voted come first", async () => {
    const same = { title: "Keep my number when I move", body: "porting" };
    const [plain, good] = await put(same, { ...same, solved: true, official: true, score: 20 });
    expect((await find("porting number")).slice(0, 2)).toEqual([good, plain]);
  });

  rule("every word has to be there, as long as enough documents hold them all", async () => {
    await empty();
    const both = await put(...Array.from({ length: 12 }, () => ({ title: "Prepaid voucher" })));
    await put({ title: "Prepaid" }, { title: "Voucher" });
    expect((await find("prepaid voucher")).sort()).toEqual(both.sort());
  });

  rule("a long question in full sentences finds what its telling words find", async () => {
    await empty();
    await put(
      ...Array.from({ length: 30 }, (_, n) => ({
        title: `How can I pay for number ${n}`,
        body: "Hello, since yesterday I can pay",
      })),
    );
    const [id] = await put({
      title: "Phone says no service after paying the bill",
      body: "The display reads: no service.",
    });
    const found = await find("Hello, since yesterday my phone says no service although I paid, what can I do?");
    expect(found[0]).toBe(id);
  });

  rule("a phrase has to stand as it is, and a word after a minus must not stand at all", async () => {
    const [right, turned] = await put({ title: "dual blue sim tray" }, { title: "tray for sim blue" });
    expect(await find('"blue sim tray"')).toEqual([right]);
    expect(await find("“blue sim”")).toEqual([right]);
    expect(await find("blue sim tray -dual")).toEqual([turned]);
    expect(await find('tray -"blue sim"')).not.toContain(right);
  });

  rule("a slip in a word still finds, and the right spelling is offered with proof", async () => {
    await empty();
    const [id] = await put({ title: "How do I activate roaming abroad?" });
    for (const slip of ["roamng", "raoming", "roaing", "activaet"]) {
      const { matches, didYouMean } = await search(slip);
      expect(matches.map((match) => match.id)).toEqual([id]);
      expect(didYouMean?.words).toBe(slip === "activaet" ? "activate" : "roaming");
      expect(didYouMean?.seenIn).toMatchObject([{ kind: "question", id }]);
    }
    expect((await search('How about "roaming" abroda?')).didYouMean?.words).toBe('How about "roaming" abroad?');
    expect((await search("roaming")).didYouMean).toBeNull();
  });

  rule("a new word is known as soon as it is put, in each space of its own", async () => {
    await empty();
    await engine.put([doc({ title: "Voicemail greeting" })]);
    await engine.put([doc({ title: "Voicemail mailbox" })]);
    await engine.put([doc({ title: "Voicemail transcription", spaceId: PRIVATE })]);
    expect((await search("mailbxo")).didYouMean?.words).toBe("mailbox");
    expect((await search("transcriptoin")).didYouMean).toBeNull();
    expect((await search("transcriptoin", { spaces: [PRIVATE] })).didYouMean?.words).toBe("transcription");
    await engine.put([doc({ title: "Transcription" })]);
    expect((await search("transcriptoin")).didYouMean?.words).toBe("transcription");
  });

  rule("a corrected Greek word ends in the final sigma", async () => {
    await put({ title: "Λογαριασμός", language: "el" });
    expect((await search("λογαρισμός")).didYouMean?.words).toBe("λογαριασμος");
  });

  rule("codes and numbers are not corrected", async () => {
    await put({ title: "Error code zx81a4" });
    expect(await search("zx81a5")).toMatchObject({ matches: [], didYouMean: null });
  });

  rule("each filter keeps what it says", async () => {
    await empty();
    const at = (day: string) => new Date(`2026-02-${day}T12:00:00Z`);
    const [plain, tagged, answer] = await put(
      { title: "Tariff one", createdAt: at("01") },
      {
        title: "Tariff two",
        tags: ["billing", "new customer"],
        solved: true,
        answered: true,
        spaceId: OTHER,
        author: "bo_",
        createdAt: at("02"),
      },
      {
        kind: "answer",
        title: "Tariff one",
        body: "Tariff indeed",
        official: true,
        answered: true,
        language: "ru",
        createdAt: at("03"),
      },
    );
    const [person] = await put({
      kind: "person",
      title: "Tariff Smith",
      spaceId: null,
      questionId: null,
      answered: true,
    });
    const finds = async (more: Partial<SearchQuery>) => (await find("tariff", more)).sort((a, b) => a - b);
    expect(await finds({})).toEqual([plain, tagged, answer, person]);
    expect(await finds({ kinds: ["question"] })).toEqual([plain, tagged]);
    expect(await finds({ kinds: ["person"] })).toEqual([person]);
    expect(await finds({ kinds: [] })).toEqual([]);
    expect(await finds({ tag: "new customer" })).toEqual([tagged]);
    expect(await finds({ tag: "new" })).toEqual([]);
    expect(await finds({ author: "bo_" })).toEqual([tagged]);
    expect(await finds({ solved: true })).toEqual([tagged]);
    expect(await finds({ official: true })).toEqual([answer]);
    expect(await finds({ answered: false })).toEqual([plain]);
    expect(await finds({ language: "ru" })).toEqual([answer]);
    expect(await finds({ since: at("02"), until: at("03") })).toEqual([tagged]);
    expect(await finds({ spaces: [OTHER] })).toEqual([tagged, person]);
    expect(await finds({ space: OTHER })).toEqual([tagged]);
    expect(await finds({ space: OTHER, spaces: [OPEN] })).toEqual([]);
    expect(await finds({ tag: "\0'\\ | x" })).toEqual([]);
  });

  rule("newest and most voted come first when asked for, filters alone are enough", async () => {
    await empty();
    const [old, young] = await put(
      { title: "Contract", score: 9, createdAt: new Date("2025-01-01") },
      { title: "Contract", score: 1, createdAt: new Date("2026-01-01") },
    );
    expect(await find("contract", { sort: "newest" })).toEqual([young, old]);
    expect(await find("contract", { sort: "votes" })).toEqual([old, young]);
    expect(await find("", { sort: "newest" })).toEqual([young, old]);
    expect(await find("?!", { sort: "votes" })).toEqual([old, young]);
  });

  rule(
    "what stands in a space that is not open is neither found, nor suggested, nor similar, nor a spelling",
    async () => {
      await empty();
      const [hidden] = await put({
        title: "Project zeppelinium launch plan",
        body: "zeppelinium zeppelinium",
        spaceId: PRIVATE,
      });
      const [open] = await put({ title: "Project launch plan" });
      const inside = { spaces: [OPEN, PRIVATE] };
      expect(await find("zeppelinium", inside)).toEqual([hidden]);
      expect(await search("zeppelinium")).toMatchObject({ matches: [], more: false, didYouMean: null });
      expect(await search("zepelinium")).toMatchObject({ matches: [], didYouMean: null });
      expect((await search("zepelinium", inside)).didYouMean?.words).toBe("zeppelinium");
      expect(await engine.suggest({ words: "zepp", spaces: [OPEN], most: 5 })).toEqual([]);
      expect(ids(await engine.suggest({ words: "project zepp", most: 5, ...inside }))).toEqual([hidden]);
      expect(ids(await engine.similar({ title: "Project zeppelinium launch plan", spaces: [OPEN], most: 5 }))).toEqual([
        open,
      ]);
      expect(ids(await engine.similar({ title: "Project zeppelinium launch plan", most: 5, ...inside }))[0]).toBe(
        hidden,
      );
      expect(await find("project", { spaces: [] })).toEqual([]);
      await put({ title: "Zeppelinius" });
      expect((await search("zeppelinuim", inside)).didYouMean?.words).toBe("zeppelinium");
      expect((await search("zeppelinuim")).didYouMean?.words).toBe("zeppelinius");
      expect((await search("zeppelinium")).didYouMean?.words).toBe("zeppelinius");
    },
  );

  rule("put again it is found as it is now, removed it is not found", async () => {
    const [id = 0] = await put({ title: "Zanzibar tariff" });
    await put({ id, title: "Mauritius tariff", spaceId: OTHER });
    expect(await find("zanzibar")).not.toContain(id);
    expect(await find("mauritius", { spaces: [OTHER] })).toEqual([id]);
    await engine.remove([{ kind: "answer", id }]);
    expect(await find("mauritius")).toEqual([id]);
    await engine.remove([{ kind: "question", id }]);
    expect(await find("mauritius")).toEqual([]);
  });

  rule("replacing all keeps what comes, and what is put meanwhile, and nothing else", async () => {
    const [old] = await put({ title: "Walrus old" });
    const batches = async function* () {
      yield [doc({ title: "Walrus one" }), doc({ title: "Walrus two" })];
      expect(await find("walrus old")).toContain(old);
      await engine.put([doc({ title: "Walrus meanwhile" })]);
      yield [doc({ title: "Walrus three" })];
    };
    await engine.replaceAll(batches());
    expect((await find("walrus")).length).toBe(4);
    expect(await find("walrus")).not.toContain(old);
  });

  rule("it says which documents of a kind it holds, and for whose eyes", async () => {
    await empty();
    const [one = 0, two = 0] = await put({ title: "Held" }, { title: "Held", spaceId: PRIVATE });
    const [person = 0] = await put({ kind: "person", title: "Held", spaceId: null, questionId: null });
    expect(await engine.list("question", { after: 0, most: 10 })).toEqual([
      { id: one, spaceId: OPEN },
      { id: two, spaceId: PRIVATE },
    ]);
    expect(await engine.list("question", { after: one, most: 1 })).toEqual([{ id: two, spaceId: PRIVATE }]);
    expect(await engine.list("person", { after: 0, most: 10 })).toEqual([{ id: person, spaceId: null }]);
    expect(await engine.list("answer", { after: 0, most: 10 })).toEqual([]);
  });

  rule("it says which words of a text were looked for", async () => {
    await put({ title: "Charging cables", body: "λογαριασμός" });
    const { lookedFor } = await search("the charger cable λογαριασμού cabel");
    const text = "The cables were charged; Cable! chariot λογαριασμός λογαριασμοί";
    expect([...(await lookedFor(wordsIn(text).map(({ word }) => word)))].sort()).toEqual(
      ["cable", "cables", "λογαριασμοι", "λογαριασμοσ"].sort(),
    );
    expect(await lookedFor([])).toEqual(new Set());
  });

  rule("questions alike are named best first, without the one in question", async () => {
    await empty();
    const [esim, travel, plain] = await put(
      { title: "How do I activate an eSIM on holiday?", body: "I travel to Crete" },
      { title: "Which plan for a holiday in Crete?" },
      { title: "Where is my invoice?" },
    );
    await put({ kind: "answer", title: "x", body: "activate eSIM eSIM" });
    const alike = ids(await engine.similar({ title: "activate my esim on vacation", spaces: [OPEN], most: 5 }));
    expect(alike[0]).toBe(esim);
    expect(alike).not.toContain(plain);
    const others = ids(
      await engine.similar({ title: "How do I activate an eSIM on holiday?", spaces: [OPEN], most: 5, except: esim }),
    );
    expect(others).toEqual([travel]);
    expect(await engine.similar({ title: "?", spaces: [OPEN], most: 5 })).toEqual([]);
    expect((await engine.similar({ title: "holiday", spaces: [OPEN], most: 1 })).length).toBe(1);
  });

  rule("ideas are found and suggested like questions, and those alike are named apart from them", async () => {
    await empty();
    const same = { title: "Pause my plan while I travel", body: "A button that pauses it" };
    const idea: Partial<SearchDocument> = { ...same, kind: "idea", questionId: null };
    const [question] = await put({ ...same, title: "Can I pause my plan while I travel?" });
    const [open, done] = await put({ ...idea, score: 40 }, { ...idea, solved: true, official: true, answered: true });
    expect((await find("pause plan")).sort()).toEqual([question, open, done].sort());
    expect(await find("pause plan", { kinds: ["idea"], sort: "votes" })).toEqual([open, done]);
    expect(ids(await engine.suggest({ words: "pause my pla", kind: "idea", spaces: [OPEN], most: 5 })).sort()).toEqual(
      [open, done].sort(),
    );
    expect((await engine.suggest({ words: "pause my pla", spaces: [OPEN], most: 5 })).length).toBe(3);
    const alike = (more: { kind?: "idea"; except?: number }) =>
      engine.similar({ title: "pausing the plan on a journey", spaces: [OPEN], most: 5, ...more });
    expect(await alike({})).toMatchObject([{ kind: "question", id: question }]);
    expect(await alike({ kind: "idea" })).toMatchObject([{ kind: "idea", id: open }]);
    expect(await alike({ kind: "idea", except: open })).toEqual([]);
    expect((await engine.list("idea", { after: 0, most: 9 })).map(({ id }) => id)).toEqual([open, done]);
  });

  rule("while somebody types, the last word may be the beginning of one", async () => {
    await empty();
    const [id] = await put({ title: "Activation code does not arrive" });
    const [person] = await put({ kind: "person", title: "Activia Jones", spaceId: null, questionId: null });
    expect(ids(await engine.similar({ title: "activat", unfinished: true, spaces: [OPEN], most: 5 }))).toEqual([id]);
    expect(ids(await engine.suggest({ words: "Acti", spaces: [OPEN], most: 5 })).sort()).toEqual([id, person].sort());
    expect(ids(await engine.suggest({ words: "code arri", spaces: [OPEN], most: 5 }))).toEqual([id]);
    expect(ids(await engine.suggest({ words: "Acti", kind: "person", spaces: [OPEN], most: 5 }))).toEqual([person]);
    expect(await engine.suggest({ words: "", spaces: [OPEN], most: 5 })).toEqual([]);
  });

  rule("of very many documents that fit, some hundreds are named, and that there are more is said", async () => {
    const many = Array.from({ length: 1010 }, () => doc({ title: "Aardvark" }));
    await engine.put(many);
    const result = await search("aardvark");
    expect(result.matches.length).toBeGreaterThanOrEqual(FEWEST_OF_MANY);
    expect(result.matches.length).toBeLessThanOrEqual(MOST_MATCHES);
    expect(result.more).toBe(true);
    await engine.remove(many);
    expect(await search("aardvark")).toMatchObject({ matches: [], more: false });
  });

  rule("a word that all too many documents hold is looked for in titles first", async () => {
    const many = Array.from({ length: 2600 }, () => doc({ title: "Something", body: "gizmo" }));
    for (let from = 0; from < many.length; from += 650) await engine.put(many.slice(from, from + 650));
    const titled = await put(...Array.from({ length: 12 }, () => ({ title: "Which gizmo?" })));
    expect((await find("gizmo")).slice(0, 12).sort()).toEqual(titled.sort());
    expect((await find("gizmo something -which")).length).toBeGreaterThanOrEqual(FEWEST_OF_MANY);
    await empty();
  });

  rule("no text is too strange or too long to search for", async () => {
    const strange = [
      "%%%",
      "'; drop table x; --",
      "a:* & !b | <-> (",
      "\\",
      "'",
      "\0",
      "\ud800",
      "-",
      "--",
      '"',
      '""',
      '-"a',
      "x".repeat(100_000),
      "a b ".repeat(25_000),
      '"a '.repeat(10_000),
      "-a ".repeat(10_000),
      "ﷺ½℀",
      "漢字",
      "👩‍👩‍👧",
    ];
    const [id] = await put({ title: "Null, NULL and undefined: pointer", body: "漢字 ".repeat(50_000) });
    expect(await find("null pointer")).toContain(id);
    for (const words of strange) {
      await search(words);
      await engine.suggest({ words, spaces: [OPEN], most: 5 });
      await engine.similar({ title: words, body: words, unfinished: true, spaces: [OPEN], most: 5 });
    }
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (words) => {
        await search(words);
      }),
      { numRuns: 60 },
    );
  });

  rule("any text can be put, and is found by its own words", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 80 }), async (text) => {
        const [id] = await put({ title: text, body: text, tags: [text], author: "x" });
        const words = wordsIn(text);
        if (words.length > 0 && words.length < 20)
          expect(await find(words.map(({ word }) => word).join(" "))).toContain(id);
      }),
      { numRuns: 25 },
    );
  });
}

const ids = (matches: readonly Match[]) => matches.map(({ id }) => id);
async function* none(): AsyncGenerator<SearchDocument[]> {}
