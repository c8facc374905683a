import type { leaders as en } from "#app/lib/words/en/leaders";
import type { Translation } from "#app/lib/words/translation";

export const leaders: Translation<typeof en> = {
  title: "Ποιοι βοηθούν περισσότερο",
  lead: "Φήμη που κέρδισαν μέλη, μετρημένη κάθε ώρα. Η ομάδα δεν μετέχει, ούτε όποιος δεν θέλει.",
  periods: "Περίοδος",
  space: "Ενότητα",
  allSpaces: "Όλες οι ενότητες",
  show: "Εμφάνιση",
  empty: "Κανείς δεν έχει κερδίσει κάτι ακόμη σε αυτό το διάστημα.",
  earned: "Φήμη",
  who: "Μέλος",
  place: "Θέση",
  yours: "Είστε στη θέση {{place}}, με {{earned}}.",
  yoursBeyond: "Δεν είστε ανάμεσα στους πρώτους {{count}} εδώ.",
  change: "Αν θα εμφανίζεστε εδώ",
  period: {
    week: "7 ημέρες",
    month: "30 ημέρες",
    halfYear: "Αυτό το εξάμηνο",
    all: "Όλα",
  },
};
