import type { spaces as english } from "#app/lib/words/en/spaces";
import type { Translation } from "#app/lib/words/translation";

export const spaces: Translation<typeof english> = {
  title: "Ενότητες",
  lead: "Κάθε ενότητα έχει ένα θέμα. Πείτε μας τι σας απασχολεί και δείτε πού θα βρείτε βοήθεια.",
  private: "Ιδιωτική",
  privateHint: "Μόνο τα μέλη της βλέπουν αυτή την ενότητα και όσα ρωτούν εδώ.",
  empty: "Δεν υπάρχουν ακόμη ενότητες.",
  questions_one: "{{count}} ερώτηση",
  questions_other: "{{count}} ερωτήσεις",
  staffHere: "Εδώ από την εταιρεία",
  askHere: "Ρωτήστε εδώ",
  tagsHere: "Με τι ασχολείται",
  about: "Σχετικά με: {{space}}",
  tagsTitle: "Ετικέτες",
  tagsLead: "Μια ετικέτα συγκεντρώνει ερωτήσεις για ένα θέμα από όλες τις ενότητες.",
  noTags: "Καμία ερώτηση δεν έχει ακόμη ετικέτα.",
  tagTitle: "Ερωτήσεις με ετικέτα {{tag}}",
};
