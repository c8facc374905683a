import type { Language } from "#db/schema/index";

/** A space of the crowd: which share of the questions is asked there, of which language, and whose alone it is. */
export type CrowdSpace = {
  slug: string;
  name: string;
  description: string;
  /** Weight among the spaces of its language. */
  weight: number;
  language: Language | null;
  group: string | null;
  product: string;
  help: string;
};

export type CrowdGroup = { slug: string; name: string; description: string; joining: "by-hand" | "by-request" };

/** Who is let into the private spaces. */
export const GROUPS: readonly CrowdGroup[] = [
  { slug: "beta", name: "Beta testers", description: "They try what comes next.", joining: "by-request" },
  { slug: "partner-shops", name: "Partner shops", description: "People who sell Tern.", joining: "by-hand" },
  { slug: "business", name: "Business customers", description: "Companies with many lines.", joining: "by-request" },
  { slug: "insiders", name: "Insiders", description: "Members who help the most.", joining: "by-hand" },
  { slug: "field-crew", name: "Field crew", description: "They mend the masts.", joining: "by-hand" },
];

type Place = [slug: string, name: string, description: string, weight: number, product?: string, help?: string];

const open = (language: Language | null, places: Place[]): CrowdSpace[] =>
  places.map(([slug, name, description, weight, product = "", help = ""]) => ({
    ...{ slug, name, description, weight, language, product, help },
    group: null,
  }));

const inner = (group: string, [slug, name, description, weight]: Place): CrowdSpace => ({
  ...{ slug, name, description, weight, group },
  ...{ language: null, product: "", help: "" },
});

/** Twenty-four spaces: for all, for those who read Russian or Greek, and private ones. A few are far busier than the rest. */
export const SPACES: readonly CrowdSpace[] = [
  ...open(null, [
    ["network", "Network", "Signal, speed, outages and where 5G comes next.", 24, "", "Something is broken"],
    [
      "plans",
      "Plans",
      "What they include, changing between them, leaving them.",
      17,
      "Phone plans",
      "Choosing and changing",
    ],
    ["devices", "Devices", "Phones, watches and routers.", 13, "Devices", "Setting up"],
    ["payments", "Payments", "Cards, vouchers, renewals, receipts and refunds.", 11, "", "Paying"],
    ["app", "The app", "Signing in, widgets, notifications.", 9, "The app", "Using it"],
    [
      "sim-and-esim",
      "SIM and eSIM",
      "Activating, moving, replacing and blocking a SIM.",
      8,
      "SIM and eSIM",
      "Setting up",
    ],
    ["roaming", "Roaming", "Using Tern away from home.", 7, "Phone plans", "Using it"],
    ["porting-your-number", "Porting your number", "Bringing a number along, or taking it elsewhere.", 5],
    [
      "home-internet",
      "Home internet",
      "Routers, fibre and internet over the mobile network.",
      5,
      "Home internet",
      "Setting up",
    ],
    ["television", "Television", "Channels, recordings and the box.", 3, "Television", "Using it"],
    ["smart-watches", "Smart watches", "A number on the wrist.", 2, "Devices", "Using it"],
    ["accessibility", "Accessibility", "Hearing, seeing and touching: what helps.", 1, "", "Using it"],
    ["ideas-and-wishes", "Ideas and wishes", "What you would like to see.", 2],
    ["community", "This community", "How we live together here.", 1],
  ]),
  ...open("ru", [
    ["svyaz", "Связь и интернет", "Покрытие, скорость, звонки.", 10],
    ["tarify", "Тарифы и оплата", "Что входит, сколько стоит, как сменить.", 6],
    ["telefony", "Телефоны и настройки", "Новые и старые аппараты.", 4],
    ["razgovory", "Разговоры", "Обо всём остальном.", 1],
  ]),
  ...open("el", [["diktyo", "Ελληνικά", "Δίκτυο, προγράμματα, λογαριασμοί και συσκευές.", 1]]),
  inner("beta", ["beta-testers", "Beta testers", "What we try before everybody else.", 1]),
  inner("partner-shops", ["shop-floor", "Shop floor", "Questions from the shops of our partners.", 1]),
  inner("business", ["business", "Business customers", "Many lines, one contract.", 1]),
  inner("insiders", ["insiders", "Insiders", "For those who help the most.", 1]),
  inner("field-crew", ["field-crew", "Field crew", "Masts, cables and ladders.", 1]),
];
