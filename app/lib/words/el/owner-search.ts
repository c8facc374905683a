import type { ownerSearch as en } from "#app/lib/words/en/owner-search";
import type { Translation } from "#app/lib/words/translation";

export const ownerSearch: Translation<typeof en> = {
  lead: "Ποιος απαντά όταν κάποιος ψάχνει και αν τα γνωρίζει όλα.",
  alone:
    "Στις αναζητήσεις απαντά η PostgreSQL. Μπορείτε να βάλετε μπροστά της ένα Meilisearch: ο οδηγός λειτουργίας λέει πώς.",
  ready: "Στις αναζητήσεις απαντά το Meilisearch.",
  notReady: "Στις αναζητήσεις απαντά η PostgreSQL αντί για το Meilisearch. Οι επισκέπτες τα βρίσκουν όλα όπως πάντα.",
  since: "Από πότε",
  version: "Έκδοση",
  unknown: "άγνωστη ακόμη",
  documents: "Έγγραφα",
  documentsText: "{{held}} στο Meilisearch, {{own}} στην PostgreSQL",
  waiting: "Περιμένουν να σταλούν",
  nothingWaits: "τίποτα, τα γνωρίζει όλα",
  waits_one: "{{count}} έγγραφο",
  waits_other: "{{count}} έγγραφα",
  refused_one: "{{count}} έγγραφο δεν έγινε δεκτό· δοκιμάζουμε ξανά κατά διαστήματα.",
  refused_other: "{{count}} έγγραφα δεν έγιναν δεκτά· δοκιμάζουμε ξανά κατά διαστήματα.",
  checked: "Τελευταίος έλεγχος",
  trouble: "Τελευταίο πρόβλημα",
  noTrouble: "κανένα ως τώρα",
  failures: {
    unreachable: "Δεν ήταν δυνατή η σύνδεση με το Meilisearch.",
    slow: "Το Meilisearch άργησε περισσότερο από όσο του δόθηκε.",
    key: "Το Meilisearch δεν δέχτηκε το κλειδί: ελέγξτε το MEILI_KEY.",
    version: "Αυτή η έκδοση του Meilisearch δεν υποστηρίζεται.",
    empty: "Το Meilisearch δεν είχε το ευρετήριό μας: γεμίζει από την αρχή.",
    refused: "Το Meilisearch δεν μπόρεσε να κάνει ό,τι του ζητήθηκε.",
    nonsense: "Η απάντηση δεν μοιάζει με του Meilisearch: ελέγξτε το MEILI_URL.",
  },
};
