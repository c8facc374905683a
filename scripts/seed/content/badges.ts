import type { HandBadge } from "./types";

/** Badges that were given by hand, with the words of whoever gave them. */
export const handBadges: HandBadge[] = [
  {
    badge: "champion",
    by: "una",
    to: "bo_karlsen",
    daysAgo: 120,
    reason: "For two winters in which nobody with a dead router went to bed without an answer.",
  },
  {
    badge: "tester",
    by: "mo_haddad",
    to: "priya",
    daysAgo: 64,
    reason: "Took the new travel passes through eleven airports before we sold the first one.",
  },
  {
    badge: "tester",
    by: "mo_haddad",
    to: "dmitri",
    daysAgo: 63,
    reason: "За подробные отчёты о бете роутера: по ним исправлены четыре ошибки.",
  },
  {
    badge: "special-thanks",
    by: "una",
    to: "giorgos",
    daysAgo: 31,
    reason: "Για τις ώρες στο τηλέφωνο με γείτονες, όταν έπεσε το δίκτυο στη Λάρνακα.",
  },
];
