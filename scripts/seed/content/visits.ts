/** What people looked for lately. */
export type Search = {
  words: string;
  /** The exact title of the thread they open, where they open one. */
  opens: string | null;
  found: boolean;
  visits: number;
};

const opening = (words: string, opens: string, visits: number): Search => ({ words, opens, found: true, visits });

/** Some led to an answer, some to nothing that anybody opened, and some found nothing at all. */
export const searches: Search[] = [
  opening("do I pay extra in london", "Do I pay extra in London with Tern?", 24),
  opening("esim new phone", "Moving my eSIM to a new phone without losing my number. Slowly, please", 22),
  opening("puk", "Three wrong PINs, the phone wants a PUK and I'm in the kitchen in ten minutes", 16),
  opening("phone stolen", "Phone stolen on the bus in Tallinn. What do I do first?", 13),
  opening("card declined", "My card is declined three times, and the bank says everything is fine", 18),
  opening("charged after cancelling auto-renew", "Auto-renew is off and I was still charged €10", 14),
  opening("5g slow", "5G symbol on the phone, but slower than 4G in the same spot", 11),
  opening("unused data roll over", "Does unused data roll over on Shore?", 17),
  opening("student price", "Is there a student price?", 8),
  opening("no signal at home", "No signal inside our stone house, good signal at the gate", 12),
  opening("app keeps logging out", "Signed out again and again since update 6.3", 15),
  opening("receipt with vat number", "How do I get receipts with my company's name and VAT number?", 9),
  { words: "business plan for five people", opens: null, found: true, visits: 7 },
  { words: "charge", opens: null, found: true, visits: 5 },
  { words: "smartwatch", opens: null, found: false, visits: 6 },
  { words: "landline", opens: null, found: false, visits: 4 },
];

type Told = "opened" | "solved" | "not-quite" | "left" | "came-to-ask";

/** How the visits end that opened something, one after the other: each a minute or two a step. */
export const endings: Told[][] = [
  ["opened", "solved", "left"],
  ["opened", "left"],
  ["opened", "left"],
  ["opened", "solved"],
  ["opened", "not-quite", "left"],
  ["opened", "left"],
  ["opened", "solved", "left"],
  ["opened", "left", "came-to-ask"],
  ["opened", "left"],
];

/** What those said who were asked whether they had found what they came for; null for those who said nothing. */
export const polled: ("yes" | "partly" | "no" | null)[] = [
  ...(["yes", null, "yes", "partly", null, "yes", "no", null, "yes", "yes", null] as const),
  ...(["partly", null, "yes", null, "no", "yes", null, "yes", "partly", null, "yes"] as const),
];

/** What staff have the search show first, and what they say means the same. */
export const pins = [
  { words: "lost phone", title: "Phone stolen on the bus in Tallinn. What do I do first?", by: "sol", daysAgo: 12 },
];
export const synonyms = [
  { words: ["auto-renew", "automatic renewal", "subscription"], language: "en" as const, by: "una", daysAgo: 9 },
];
