import type { search as english } from "#app/lib/words/en/search";
import type { Translation } from "#app/lib/words/translation";

export const search: Translation<typeof english> = {
  title: "Αναζήτηση",
  titleFor: "Αναζήτηση: {{words}}",
  resultsFor: "Αποτελέσματα αναζήτησης για «{{words}}»",
  start: "Τι ψάχνετε;",
  hint: 'Βάλτε λέξεις σε "εισαγωγικά" για να τις βρείτε ακριβώς έτσι. Ένα μείον πριν από μια λέξη την αποκλείει: περιαγωγή -νορβηγία.',
  found_one: "{{count}} αποτέλεσμα",
  found_other: "{{count}} αποτελέσματα",
  foundMore: "Πάνω από {{count}} αποτελέσματα. Προσθέστε μια λέξη για να βρείτε το σωστό.",
  nothing: "Δεν βρέθηκε τίποτα για «{{words}}»",
  nothingFiltered: "Δεν βρέθηκε τίποτα για «{{words}}» με αυτά τα φίλτρα",
  nothingHint: "Δοκιμάστε λιγότερες ή άλλες λέξεις, ή ρωτήστε: ίσως κάποιος ξέρει.",
  ask: "Κάντε αυτή την ερώτηση",
  withoutFilters: "Αναζήτηση χωρίς φίλτρα",
  didYouMeanLead: "Μήπως εννοείτε",
  sort: { label: "Ταξινόμηση", relevance: "Πιο σχετικά", newest: "Νεότερα", votes: "Περισσότερες ψήφοι" },
  narrow: "Περιορισμός",
  filters: "Ενεργά φίλτρα",
  remove: "Αφαίρεση φίλτρου",
  filter: { kind: "Είδος", state: "Κατάσταση", space: "Ενότητα", tag: "Ετικέτα", since: "Χρόνος" },
  kind: { question: "Ερωτήσεις", answer: "Απαντήσεις", person: "Άτομα" },
  state: { solved: "Λύθηκε", official: "Επίσημη απάντηση", unanswered: "Χωρίς απάντηση" },
  since: { day: "Τελευταίες 24 ώρες", week: "Τελευταία εβδομάδα", month: "Τελευταίος μήνας", year: "Τελευταίο έτος" },
  answerBy: "Απάντηση από:",
};
