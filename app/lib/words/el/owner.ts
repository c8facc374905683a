import type { owner as en } from "#app/lib/words/en/owner";
import type { Translation } from "#app/lib/words/translation";

export const owner: Translation<typeof en> = {
  navigation: "Σελίδες ιδιοκτήτη",
  save: "Αποθήκευση",
  notYoursTitle: "Αυτές οι σελίδες είναι των ιδιοκτητών",
  notYoursText:
    "Μόνο οι ιδιοκτήτες της κοινότητας βλέπουν και αλλάζουν ό,τι υπάρχει εδώ. Αν χρειάζεστε πρόσβαση, ζητήστε την από έναν από αυτούς.",
  overview: "Επισκόπηση",
  rooms: {
    community: "Κοινότητα",
    staff: "Ομάδα",
    spaces: "Ενότητες",
    groups: "Ομάδες πρόσβασης",
    settings: "Ρυθμίσεις",
    record: "Ιστορικό",
  },
};
