import type { PerkWords } from "#app/domain/perks/keep.server";

/** What members of the demo can have for their points. */
export const perks: readonly PerkWords[] = [
  {
    kind: "data",
    name: "1 GB more this month",
    description: "Added to your plan at once. What you do not use by the end of the month is gone.",
    price: 100,
    stock: null,
    perMember: null,
  },
  {
    kind: "minutes",
    name: "60 minutes abroad",
    description: "For calls from any country of our roaming zone, within 30 days.",
    price: 150,
    stock: null,
    perMember: null,
  },
  {
    kind: "voucher",
    name: "Cinema ticket",
    description: "A code for one ticket at any cinema of the Lanterna chain, good for a year.",
    price: 250,
    stock: 18,
    perMember: 2,
  },
  {
    kind: "merchandise",
    name: "Tern tote bag",
    description: "Sailcloth, with the tern that is on our masts. Sent by post.",
    price: 200,
    stock: 40,
    perMember: 1,
  },
  {
    kind: "data",
    name: "Roaming week, 5 GB",
    description: "Seven days of data in the whole roaming zone, from the day you first use it.",
    price: 600,
    stock: null,
    perMember: null,
  },
  {
    kind: "voucher",
    name: "Evening at the harbour festival",
    description: "Two seats on the first night. Few, and soon gone.",
    price: 400,
    stock: 0,
    perMember: 1,
  },
];

/** What they took, and what came of it: words that came with it, or why its points were given back; neither where it is on its way. */
export const takenPerks: readonly { perk: string; daysAgo: number; words?: string; reason?: string }[] = [
  {
    perk: "Cinema ticket",
    daysAgo: 8,
    words: "LANTERNA-7Q4K-2M9X. Show it at the till, or type it in where you book.",
  },
  {
    perk: "Tern tote bag",
    daysAgo: 7,
    reason: "The bags came without handles. New ones are being sewn; please take one again in a month.",
  },
  { perk: "1 GB more this month", daysAgo: 2 },
  { perk: "60 minutes abroad", daysAgo: 1 },
];

/** A word of regret with something to it. */
export const gesture = {
  by: "sol",
  to: "aoife",
  daysAgo: 9,
  points: 500,
  words: "We promised you a new SIM card within three days, and it took eleven. That was ours to notice, not yours.",
};
