import type { accountRooms as english } from "#app/lib/words/en/account-rooms";
import type { Translation } from "#app/lib/words/translation";

export const accountRooms: Translation<typeof english> = {
  navigation: "Ενότητες του λογαριασμού σας",
  profile: "Προφίλ",
  email: "Διεύθυνση email",
  password: "Κωδικός πρόσβασης",
  "two-factor": "Σύνδεση σε δύο βήματα",
  sessions: "Πού έχετε συνδεθεί",
  export: "Τα δεδομένα σας",
  leave: "Διαγραφή λογαριασμού",
};
