import type { follow as english } from "#app/lib/words/en/follow";
import type { Translation } from "#app/lib/words/translation";

export const follow: Translation<typeof english> = {
  follow: "Παρακολούθηση",
  bookmark: "Σελιδοδείκτης",
  share: "Κοινοποίηση",
  copied: "Ο σύνδεσμος αντιγράφηκε.",
  notCopied: "Δεν ήταν δυνατή η αντιγραφή του συνδέσμου. Είναι ο εξής: {{url}}",

  followingTitle: "Παρακολουθείτε",
  followingLead:
    "Οι ερωτήσεις που παρακολουθείτε, με πρώτες όσες είχαν πρόσφατα κίνηση. Τη λίστα τη βλέπετε μόνο εσείς.",
  followingEmpty: "Δεν παρακολουθείτε ακόμη καμία ερώτηση.",
  followingEmptyHint:
    "Παρακολουθείτε ό,τι ρωτάτε και ό,τι απαντάτε, καθώς και κάθε ερώτηση όπου πατάτε «Παρακολούθηση».",
  unfollow: "Διακοπή παρακολούθησης",
  unfollowed: "Δεν παρακολουθείτε πια αυτή την ερώτηση.",
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
  browse: "Δείτε τις ερωτήσεις",
};
