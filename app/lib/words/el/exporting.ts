import type { exporting as english } from "#app/lib/words/en/exporting";
import type { Translation } from "#app/lib/words/translation";

export const exporting = {
  title: "Τα δεδομένα σας",
  lead: "Όλα όσα κρατάμε για εσάς σε ένα αρχείο: μια σελίδα για κάθε πρόγραμμα περιήγησης και τα ίδια σε JSON.",
  what: "Το προφίλ σας, όσα γράψατε σε όλες τις εκδοχές τους, οι ψήφοι, τα πρόχειρα, οι σελιδοδείκτες, όσα ακολουθείτε, οι ομάδες, οι συνδέσεις σας και όσα κάνατε εδώ. Δεν περιέχει τίποτα από όσα έγραψαν άλλοι.",
  submit: "Λήψη των δεδομένων μου",
  pageTitle: "Τα δεδομένα σας: {{community}}",
  nothing: "Δεν υπάρχει τίποτα εδώ.",
  profile: "Προφίλ",
  questions: "Ερωτήσεις",
  answers: "Απαντήσεις",
  comments: "Σχόλια",
  edits: "Παλιότερες εκδοχές",
  votes: "Ψήφοι",
  affected: "Προβλήματα που έχετε κι εσείς",
  drafts: "Πρόχειρα",
  follows: "Ερωτήσεις που ακολουθείτε",
  bookmarks: "Σελιδοδείκτες",
  groups: "Ομάδες",
  images: "Εικόνες που στείλατε",
  sessions: "Πού είστε συνδεδεμένοι",
  activity: "Όσα κάνατε",
} satisfies Translation<typeof english>;
