import type { drafts as english } from "#app/lib/words/en/drafts";
import type { Translation } from "#app/lib/words/translation";

export const drafts: Translation<typeof english> = {
  title: "Πρόχειρα",
  lead_one: "Όσα γράψατε και δεν δημοσιεύσατε. Μένουν για {{count}} ημέρα και τα βλέπετε μόνο εσείς.",
  lead_other: "Όσα γράψατε και δεν δημοσιεύσατε. Μένουν για {{count}} ημέρες και τα βλέπετε μόνο εσείς.",
  empty: "Δεν υπάρχουν πρόχειρα",
  emptyHint: "Ό,τι αρχίζετε να γράφετε σε οποιαδήποτε συσκευή σάς περιμένει εδώ μέχρι να το δημοσιεύσετε.",
  ask: "Κάντε μια ερώτηση",
  kind: {
    question: "Νέα ερώτηση",
    answer: "Απάντηση",
    "question-edit": "Αλλαγή στην ερώτηση",
    "question-comment": "Σχόλιο στην ερώτηση",
    issue: "Γνωστό πρόβλημα",
    "idea-status": "Απάντηση της εταιρείας",
    closure: "Κλείσιμο της ερώτησης",
    idea: "Νέα ιδέα",
    "idea-edit": "Αλλαγή στην ιδέα",
    "idea-comment": "Σχόλιο στην ιδέα",
    "answer-edit": "Αλλαγή σε απάντηση",
    "answer-comment": "Σχόλιο σε απάντηση",
    "comment-edit": "Αλλαγή σε σχόλιο",
    "comment-reply": "Απάντηση σε σχόλιο",
  },
  outOfReach: "Ανήκει σε σελίδα που δεν υπάρχει πια ή δεν είναι πλέον ανοιχτή για εσάς.",
  noWords: "Χωρίς κείμενο ακόμη",
  savedAt: "Αποθηκεύτηκε",
  goOn: "Συνέχεια",
  throwAway: "Διαγραφή…",
  throwAwayForGood: "Οριστική διαγραφή",
};
