import type { follow as english } from "#app/lib/words/en/follow";
import type { Translation } from "#app/lib/words/translation";

export const follow: Translation<typeof english> = {
  follow: "Παρακολούθηση",
  bookmark: "Σελιδοδείκτης",
  share: "Κοινοποίηση",
  copied: "Ο σύνδεσμος αντιγράφηκε.",
  notCopied: "Δεν ήταν δυνατή η αντιγραφή του συνδέσμου. Είναι ο εξής: {{url}}",

  followingTitle: "Παρακολουθείτε",
  followingLead: "Όσα παρακολουθείτε, με πρώτα όσα είχαν πρόσφατα κίνηση. Τη λίστα τη βλέπετε μόνο εσείς.",
  empty: { questions: "Δεν παρακολουθείτε ακόμη καμία ερώτηση.", ideas: "Δεν παρακολουθείτε ακόμη καμία ιδέα." },
  emptyHint: {
    questions: "Παρακολουθείτε ό,τι ρωτάτε και ό,τι απαντάτε, καθώς και κάθε ερώτηση όπου πατάτε «Παρακολούθηση».",
    ideas: "Παρακολουθείτε ό,τι προτείνετε, καθώς και κάθε ιδέα όπου πατάτε «Παρακολούθηση».",
  },
  unfollow: "Διακοπή παρακολούθησης",
  unfollowed: "Δεν παρακολουθείτε πια.",
  active: "τελευταία κίνηση",
  imported: "Τίποτα νέο ακόμη",
  last: {
    asked: "Έγινε η ερώτηση",
    questionEdited: "Η ερώτηση άλλαξε",
    closed: "Η ερώτηση έκλεισε",
    reopened: "Η ερώτηση άνοιξε ξανά",
    answered: "Νέα απάντηση",
    answerEdited: "Μια απάντηση άλλαξε",
    accepted: "Βρέθηκε η λύση",
    commented: "Νέο σχόλιο",
  },

  bookmarksTitle: "Σελιδοδείκτες",
  bookmarksLead: "Όσα κρατήσατε για να τα ξαναβρείτε. Τη λίστα τη βλέπετε μόνο εσείς.",
  bookmarksEmpty: "Δεν έχετε ακόμη σελιδοδείκτες.",
  bookmarksEmptyHint: "Πατήστε «Σελιδοδείκτης» κάτω από μια ερώτηση ή απάντηση για να τη βρίσκετε εδώ.",
  questionBy: "Ερώτηση από",
  answerBy: "Απάντηση από",
  saved: "αποθηκεύτηκε",
  remove: "Αφαίρεση",
  removeOf: "Αφαίρεση του σελιδοδείκτη για «{{title}}»",
  unfollowOf: "Διακοπή παρακολούθησης για «{{title}}»",
  removed: "Αφαιρέθηκε από τους σελιδοδείκτες σας.",
  undo: "Αναίρεση",
  browse: { questions: "Δείτε τις ερωτήσεις", ideas: "Δείτε τις ιδέες" },
};
