import type { home as english } from "#app/lib/words/en/home";
import type { Translation } from "#app/lib/words/translation";

export const home: Translation<typeof english> = {
  welcome: "Καλώς ήρθατε στην κοινότητα «{{community}}».",
  heading: "Τι θα θέλατε να μάθετε;",
  searchLabel: "Αναζήτηση σε ερωτήσεις και απαντήσεις",
  searchSubmit: "Αναζήτηση",
  guestLead:
    "Τα περισσότερα προβλήματα έχουν ήδη λυθεί εδώ. Ψάξτε πρώτα· αν δεν βρείτε τίποτα, ρωτήστε και θα σας απαντήσουν άλλοι.",
  memberLead:
    "Τα περισσότερα προβλήματα έχουν ήδη λυθεί εδώ. Αν ξέρετε μια απάντηση που κάποιος περιμένει παρακάτω, θα του φτιάξετε τη μέρα.",
  firstLead: "Μόλις ανοίξαμε. Κάντε την πρώτη ερώτηση, για ό,τι θέλετε.",
  waiting: "Περιμένουν τώρα απάντηση",
  waitingAll_one: "{{count}} σε αναμονή",
  waitingAll_other: "Και οι {{count}} που περιμένουν",
  noneWaiting: "Όλες οι ερωτήσεις έχουν απάντηση.",
  noneAsked: "Δεν έχει γίνει ακόμη καμία ερώτηση.",
  solved: "Μόλις λύθηκαν",
  solvedAll: "Περισσότερες λυμένες ερωτήσεις",
  noneSolved: "Δεν υπάρχει ακόμη λυμένη ερώτηση.",
  helpers: "Ποιοι βοηθούν",
  helped_one: "{{count}} λύση αυτόν τον μήνα",
  helped_other: "{{count}} λύσεις αυτόν τον μήνα",
  spaces: "Ενότητες",
  spacesAll: "Όλες οι ενότητες",
  noSpaces: "Δεν υπάρχουν ακόμη ενότητες.",
};
