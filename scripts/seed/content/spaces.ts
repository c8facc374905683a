import type { StaffHours } from "#db/schema/index";
import type { Group, Space } from "./types";

const day = (from: string, to: string) => ({ from, to });
const OFFICE = day("09:00", "18:00");
const WEEKDAYS = [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE];
/** Customer care in Tallinn, where Tern has its main house. */
const CARE: StaffHours = { timeZone: "Europe/Tallinn", days: [...WEEKDAYS, day("10:00", "16:00"), null] };
const ENGINEERS: StaffHours = { timeZone: "Europe/Tallinn", days: [...WEEKDAYS, null, null] };
/** The network is watched by night as well. */
const AROUND_THE_CLOCK: StaffHours = {
  timeZone: "Europe/Tallinn",
  days: Array.from({ length: 7 }, () => day("00:00", "24:00")),
};
const NICOSIA: StaffHours = { timeZone: "Asia/Nicosia", days: [...WEEKDAYS, day("09:00", "13:00"), null] };

/** Who is let into private spaces: testers who ask, and the people of the shops by their address. */
export const groups: Group[] = [
  {
    slug: "beta",
    name: "Beta testers",
    description: "You get the app and new network features before everybody else, and tell us what breaks.",
    joining: "by-request",
  },
  {
    slug: "partner-shops",
    name: "Partner shops",
    description: "People who sell and set up Tern in our partners' shops.",
    emailDomains: ["shops.tern.example"],
  },
];

/** Where people ask: one space per kind of help, two by language, two private to a group. */
export const spaces: Space[] = [
  {
    slug: "plans",
    name: "Plans",
    description: "Pebble, Shore, Coast, Horizon and Nest: what they include, changing between them, leaving them.",
    product: "Phone plans",
    help: "Choosing and changing",
    hours: CARE,
  },
  {
    slug: "sim-and-esim",
    name: "SIM and eSIM",
    description: "Activating, moving, replacing and blocking a SIM, plastic or built in.",
    product: "SIM and eSIM",
    help: "Setting up",
    hours: CARE,
  },
  {
    slug: "roaming",
    name: "Roaming",
    description: "Using Tern away from home: the EU+ zone, travel passes, ferries, borders and fair use.",
    product: "Phone plans",
    region: "Abroad",
    help: "Using it",
    hours: CARE,
  },
  {
    slug: "network",
    name: "Network",
    description: "Signal, speed, calls that drop, outages and where 5G comes next.",
    help: "Something is broken",
    hours: AROUND_THE_CLOCK,
  },
  {
    slug: "payments",
    name: "Payments",
    description: "Cards, vouchers, renewals, receipts and refunds.",
    help: "Paying",
    hours: CARE,
  },
  {
    slug: "app",
    name: "The app",
    description: "Signing in, Call Screen, widgets, notifications and what changed in the last update.",
    product: "The app",
    help: "Using it",
    hours: ENGINEERS,
  },
  {
    slug: "porting-your-number",
    name: "Porting your number",
    description: "Bringing your number to Tern, or taking it with you when you go.",
    product: "SIM and eSIM",
    help: "Choosing and changing",
    hours: CARE,
  },
  {
    slug: "devices",
    name: "Devices",
    description: "Phones, routers, tablets and watches: settings, voicemail, hotspot and what works with what.",
    product: "Phones and routers",
    help: "Setting up",
    hours: ENGINEERS,
  },
  {
    slug: "community",
    name: "Community",
    description: "This place itself: points and payback, refer a friend, hellos and suggestions.",
    help: "About this place",
  },
  {
    slug: "po-russki",
    name: "По-русски",
    description: "Любые вопросы о Tern Mobile на русском языке.",
    region: "Baltics",
    hours: ENGINEERS,
  },
  {
    slug: "ellinika",
    name: "Ελληνικά",
    description: "Κάθε ερώτηση για την Tern Mobile στα ελληνικά.",
    region: "Cyprus and Greece",
    hours: NICOSIA,
  },
  {
    slug: "beta-testers",
    name: "Beta testers",
    description: "For members of the beta group: early builds, trials on the network, and plain talk about both.",
    product: "The app",
    help: "Something is broken",
    group: "beta",
    hours: ENGINEERS,
  },
  {
    slug: "partner-shops",
    name: "Partner shops",
    description: "For the people in our partners' shops: activations, returns and what is new this week.",
    help: "Choosing and changing",
    group: "partner-shops",
    hours: CARE,
  },
];
