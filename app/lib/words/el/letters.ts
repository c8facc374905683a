import type { letters as english } from "#app/lib/words/en/letters";
import type { Translation } from "#app/lib/words/translation";

export const letters: Translation<typeof english> = {
  hello: "Γεια σας,",
  helloName: "Γεια σας, {{name}},",
  buttonInstead: "Αν το κουμπί δεν λειτουργεί, ανοίξτε αυτή τη διεύθυνση:",
  linkHours_one: "Ο σύνδεσμος λειτουργεί μία φορά, μέσα σε {{count}} ώρα.",
  linkHours_other: "Ο σύνδεσμος λειτουργεί μία φορά, μέσα σε {{count}} ώρες.",
  linkDays_one: "Ο σύνδεσμος λειτουργεί μία φορά, μέσα σε {{count}} ημέρα.",
  linkDays_other: "Ο σύνδεσμος λειτουργεί μία φορά, μέσα σε {{count}} ημέρες.",
  notYou: "Αν δεν ήσασταν εσείς, μην κάνετε τίποτα: χωρίς τον σύνδεσμο δεν αλλάζει τίποτα.",
  signUpSubject: "Ολοκληρώστε την εγγραφή σας: {{community}}",
  signUpText: "Απομένει ένα βήμα για να μπείτε στην κοινότητα {{community}}: διαλέξτε όνομα και κωδικό.",
  signUpButton: "Ολοκλήρωση εγγραφής",
  accountExistsSubject: "Έχετε ήδη λογαριασμό: {{community}}",
  accountExistsText:
    "Κάποιος, πιθανότατα εσείς, έδωσε αυτή τη διεύθυνση ως νέα στην κοινότητα {{community}}. Έχει ήδη λογαριασμό: συνδεθείτε με αυτήν.",
  accountExistsSignIn: "Σύνδεση: {{link}}",
  accountExistsForgotten: "Αν δεν θυμάστε τον κωδικό σας, ορίστε καινούργιο.",
  accountExistsNotYou: "Αν δεν ήσασταν εσείς, μην κάνετε τίποτα: ο λογαριασμός σας έμεινε όπως ήταν.",
  resetButton: "Ορισμός νέου κωδικού",
  resetSubject: "Νέος κωδικός: {{community}}",
  resetText:
    "Εδώ ορίζετε νέο κωδικό για τον λογαριασμό σας στην κοινότητα {{community}}. Θα αποσυνδεθείτε από όλες τις άλλες συσκευές.",
  resetNotYou: "Αν δεν το ζητήσατε εσείς, μην κάνετε τίποτα: ο κωδικός σας μένει ίδιος.",
  changeEmailSubject: "Επιβεβαιώστε τη νέα διεύθυνση: {{community}}",
  changeEmailText:
    "Το μέλος @{{handle}} της κοινότητας {{community}} θέλει να συνδέεται στο εξής με αυτή τη διεύθυνση.",
  changeEmailButton: "Χρήση αυτής της διεύθυνσης",
  changedAt: "Έγινε στις {{moment}}.",
  changedNotYou: "Αν δεν ήσασταν εσείς, ορίστε αμέσως νέο κωδικό: {{link}}",
  emailChangedSubject: "Η διεύθυνσή σας άλλαξε: {{community}}",
  emailChangedText:
    "Ο λογαριασμός σας στην κοινότητα {{community}} έχει πλέον άλλη διεύθυνση. Με αυτήν δεν μπορείτε πια να συνδεθείτε.",
  emailChangedNotYou:
    "Αν δεν ήσασταν εσείς, κάποιος άλλος έχει τον λογαριασμό σας. Γράψτε αμέσως στους ανθρώπους της κοινότητας.",
  passwordChangedSubject: "Ο κωδικός σας άλλαξε: {{community}}",
  passwordChangedText: "Ο λογαριασμός σας στην κοινότητα {{community}} έχει νέο κωδικό.",
  twoFactorOnSubject: "Η σύνδεση σε δύο βήματα ενεργοποιήθηκε: {{community}}",
  twoFactorOnText:
    "Για να συνδεθείτε στον λογαριασμό σας στην κοινότητα {{community}}, χρειάζεται πλέον και ένας κωδικός επιβεβαίωσης.",
  twoFactorOffSubject: "Η σύνδεση σε δύο βήματα απενεργοποιήθηκε: {{community}}",
  twoFactorOffText:
    "Για να συνδεθείτε στον λογαριασμό σας στην κοινότητα {{community}}, αρκεί πλέον ο κωδικός πρόσβασής σας.",
  invitationSubject: "Πρόσκληση στην ομάδα: {{community}}",
  invitationText_staff:
    "Ο/Η {{inviter}} σας προσκαλεί στην κοινότητα {{community}}: θα απαντάτε εκεί εκ μέρους της εταιρείας.",
  invitationText_moderator:
    "Ο/Η {{inviter}} σας προσκαλεί στην κοινότητα {{community}}: θα τη φροντίζετε ως συντονιστής.",
  invitationText_owner: "Ο/Η {{inviter}} σας προσκαλεί στην κοινότητα {{community}}: θα τη διαχειρίζεστε από κοινού.",
  invitationButton: "Δείτε την πρόσκληση",
  invitationNotYou: "Αν δεν γνωρίζετε περί τίνος πρόκειται, μην κάνετε τίποτα.",
};
