import type { reputation as en } from "#app/lib/words/en/reputation";
import type { Translation } from "#app/lib/words/translation";

export const reputation: Translation<typeof en> = {
  title: "Φήμη",
  standing_one: "Φήμη: {{count}}",
  standing_other: "Φήμη: {{count}}",
  heading: "Φήμη: {{count}}",
  lead: "Όλα όσα τη διαμόρφωσαν. Ποιος ψήφισε δεν το μαθαίνει κανείς.",
  empty: "Η φήμη σας δεν έχει αλλάξει ακόμη.",
  emptyOfOther: "Η φήμη δεν έχει αλλάξει ακόμη.",
  emptyHint: "Όλοι ξεκινούν από το 1. Μια απάντηση που βοηθά κάποιον είναι ο πιο γρήγορος δρόμος για παραπάνω.",
  findQuestion: "Βρείτε μια ερώτηση να απαντήσετε",
  outOfReach: "Δεν υπάρχει πια ή βρίσκεται σε ενότητα κλειστή για εσάς.",
  takenBack: "Ανακλήθηκε: {{what}}",
  withheld_one: "{{count}} ακόμη δεν μετρά: συμπληρώθηκε το όριο της ημέρας.",
  withheld_other: "{{count}} ακόμη δεν μετρούν: συμπληρώθηκε το όριο της ημέρας.",
  kinds: {
    answerUpvoted: "Ψήφος υπέρ της απάντησής σας",
    questionUpvoted: "Ψήφος υπέρ της ερώτησής σας",
    answerAccepted: "Η απάντησή σας έλυσε το πρόβλημα",
    accepting: "Επισημάνατε την απάντηση που έλυσε το πρόβλημά σας",
    downvoted: "Ψήφος κατά όσων γράψατε",
    downvoting: "Ψηφίσατε κατά μιας απάντησης",
  },
  rules: "Τι την αλλάζει",
  perDay_one: "Οι ψήφοι δίνουν το πολύ {{count}} την ημέρα (UTC). Η φήμη δεν πέφτει κάτω από το 1.",
  perDay_other: "Οι ψήφοι δίνουν το πολύ {{count}} την ημέρα (UTC). Η φήμη δεν πέφτει κάτω από το 1.",
};
