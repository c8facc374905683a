import type { owner as en } from "#app/lib/words/en/owner";
import type { Translation } from "#app/lib/words/translation";

export const owner: Translation<typeof en> = {
  navigation: "Σελίδες ιδιοκτήτη",
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
