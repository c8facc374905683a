import type { Call } from "./types";

export const calls: Call[] = [
  {
    by: "petros",
    space: "plans",
    title: "What makes a family's bill harder than it has to be?",
    body: "We are redrawing the page on which a family sees its lines and pays for them. Before we do, tell us where it gets in your way.",
    prompts: ["What did you look for and not find?", "What do you do by hand every month?"],
    opensDaysAgo: 45,
    closesDaysAgo: 31,
    report:
      "One thing stood out: you think in months and in families, and our page thinks in lines. **One day of the month for all lines** (Nuala's idea) is what the new page will be built around, and it is under review now. Thank you for writing at all in a fortnight of school holidays.",
  },
  {
    by: "renata",
    space: "roaming",
    title: "A train across a border: what should your phone do?",
    body: "This winter I am looking at one thing only: journeys by rail between two countries. Say what went wrong on your last one, or what went surprisingly well.",
    prompts: ["Between which two places was it?", "What did you need, and when?"],
    opensDaysAgo: 6,
    closesDaysAgo: -8,
  },
];
