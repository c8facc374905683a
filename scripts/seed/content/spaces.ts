import type { Space } from "./types";

/** Where people ask: one space per kind of help, two by language, one private to the beta group. */
export const spaces: Space[] = [
  {
    slug: "plans",
    name: "Plans",
    description: "Pebble, Shore, Coast, Horizon and Nest: what they include, changing between them, leaving them.",
  },
  {
    slug: "sim-and-esim",
    name: "SIM and eSIM",
    description: "Activating, moving, replacing and blocking a SIM, plastic or built in.",
  },
  {
    slug: "roaming",
    name: "Roaming",
    description: "Using Tern away from home: the EU+ zone, travel passes, ferries, borders and fair use.",
  },
  {
    slug: "network",
    name: "Network",
    description: "Signal, speed, calls that drop, outages and where 5G comes next.",
  },
  {
    slug: "payments",
    name: "Payments",
    description: "Cards, vouchers, renewals, receipts and refunds.",
  },
  {
    slug: "app",
    name: "The app",
    description: "Signing in, Call Screen, widgets, notifications and what changed in the last update.",
  },
  {
    slug: "porting-your-number",
    name: "Porting your number",
    description: "Bringing your number to Tern, or taking it with you when you go.",
  },
  {
    slug: "devices",
    name: "Devices",
    description: "Phones, routers, tablets and watches: settings, voicemail, hotspot and what works with what.",
  },
  {
    slug: "community",
    name: "Community",
    description: "This place itself: points and payback, refer a friend, hellos and suggestions.",
  },
  {
    slug: "po-russki",
    name: "По-русски",
    description: "Любые вопросы о Tern Mobile на русском языке.",
  },
  {
    slug: "ellinika",
    name: "Ελληνικά",
    description: "Κάθε ερώτηση για την Tern Mobile στα ελληνικά.",
  },
  {
    slug: "beta-testers",
    name: "Beta testers",
    description: "For members of the beta group: early builds, trials on the network, and plain talk about both.",
    group: "beta",
  },
];
