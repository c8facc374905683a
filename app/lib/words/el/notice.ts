import type { notice as english } from "#app/lib/words/en/notice";
import type { Translation } from "#app/lib/words/translation";

export const notice: Translation<typeof english> = {
  signedOut: "Αποσυνδεθήκατε.",
  accountMade:
    "Ευχαριστούμε. Αν αυτή η διεύθυνση δεν είχε λογαριασμό εδώ, τώρα έχει: συνδεθείτε με αυτήν για να συνεχίσετε.",
  keptUntilSignedIn: "Αυτό που γράψατε φυλάχτηκε. Συνδεθείτε και θα το βρείτε εκεί που το αφήσατε.",
  closed: "Η ερώτηση έκλεισε.",
  reopened: "Η ερώτηση άνοιξε ξανά.",
  deleted: "Διαγράφηκε.",
  commentDeleted: "Το σχόλιο διαγράφηκε.",
  saved: "Αποθηκεύτηκε.",
  edited: "Η αλλαγή σας δημοσιεύτηκε.",
  votesPerDay: "Χρησιμοποιήσατε όλες τις σημερινές σας ψήφους. Θα τις έχετε ξανά μέσα στις επόμενες 24 ώρες.",
  votesPerAuthor: "Δώσατε σε αυτό το άτομο όσες ψήφους επιτρέπονται μέσα σε μία ημέρα.",
  notAllowed: "Δεν έχετε αυτό το δικαίωμα.",
  gone: "Αυτό δεν υπάρχει πια.",
  tryAgain: "Δεν μπορέσαμε να το αποθηκεύσουμε τώρα. Δοκιμάστε ξανά σε λίγο.",
  tooMany: "Πάρα πολλά σε λίγο χρόνο. Περιμένετε ένα λεπτό.",
};
