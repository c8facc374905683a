import type { account as english } from "#app/lib/words/en/account";
import type { Translation } from "#app/lib/words/translation";

export const account: Translation<typeof english> = {
  signInTitle: "Σύνδεση",
  signInSubmit: "Σύνδεση",
  noAccount: "Δεν έχετε ακόμη λογαριασμό;",
  joinLink: "Εγγραφείτε",
  signUpTitle: "Γίνετε μέλος στην κοινότητα «{{community}}»",
  signUpLead:
    "Με λογαριασμό μπορείτε να ρωτάτε, να απαντάτε και να ψηφίζετε. Για ανάγνωση και αναζήτηση δεν χρειάζεται.",
  signUpSubmit: "Εγγραφή",
  haveAccount: "Έχετε ήδη λογαριασμό;",
  signInLink: "Συνδεθείτε",
  name: "Το όνομά σας",
  nameHint: "Εμφανίζεται δίπλα σε όσα γράφετε.",
  handle: "Σύντομο όνομα",
  handleHint: "Με αυτό σας αναφέρουν οι άλλοι: @ada. Μικρά λατινικά γράμματα, ψηφία και κάτω παύλα.",
  email: "Διεύθυνση email",
  emailHint: "Με αυτήν συνδέεστε. Δεν τη βλέπει κανείς άλλος.",
  password: "Κωδικός πρόσβασης",
  newPasswordHint: "Τουλάχιστον {{min}} χαρακτήρες. Τρεις ή τέσσερις λέξεις στη σειρά απομνημονεύονται εύκολα.",
  signOutTitle: "Αποσύνδεση",
  signOutText: "Έχετε συνδεθεί ως {{name}}. Αν τη συσκευή τη χρησιμοποιούν και άλλοι, αποσυνδεθείτε όταν τελειώσετε.",
  signOutSubmit: "Αποσύνδεση",
  stay: "Παραμονή",
  setupTitle: "Ανοίξτε την κοινότητά σας",
  setupLead:
    "Γίνεστε ιδιοκτήτης: εσείς αποφασίζετε πώς θα λέγεται αυτός ο χώρος και ποιος μιλά εκ μέρους της εταιρείας. Η σελίδα αυτή λειτουργεί μόνο μία φορά.",
  communityName: "Όνομα της κοινότητας",
  communityNameHint: "Το όνομα με το οποίο ξέρει ο κόσμος την εταιρεία ή το προϊόν σας.",
  setupSubmit: "Άνοιγμα της κοινότητας",
};
