import type { live as english } from "#app/lib/words/en/live";
import type { Translation } from "#app/lib/words/translation";

export const live: Translation<typeof english> = {
  answers_one: "{{count}} νέα απάντηση",
  answers_other: "{{count}} νέες απαντήσεις",
  comments_one: "{{count}} νέο σχόλιο",
  comments_other: "{{count}} νέα σχόλια",
  accepted: "Μια απάντηση σημειώθηκε ως λύση",
  closed: "Η ερώτηση έκλεισε",
  reopened: "Η ερώτηση άνοιξε ξανά",
  other: "Κάτι άλλαξε εδώ",
  show: "Εμφάνιση",
  writing_one: "{{names}} γράφει απάντηση",
  writing_other: "{{names}} γράφουν απαντήσεις",
  beingAnswered: "Γράφεται απάντηση",
  othersSee: "Οι άλλοι βλέπουν ότι γράφετε.",
  doNotShow: "Να μη φαίνεται",
};
