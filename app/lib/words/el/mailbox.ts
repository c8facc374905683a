import type { mailbox as english } from "#app/lib/words/en/mailbox";
import type { Translation } from "#app/lib/words/translation";

export const mailbox: Translation<typeof english> = {
  title: "Τα μηνύματα αυτού του υπολογιστή",
  lead: "Κατά την ανάπτυξη κανένα μήνυμα δεν φεύγει από τον υπολογιστή: όλα βρίσκονται εδώ.",
  empty: "Δεν έχει γραφτεί ακόμη κανένα μήνυμα.",
  to: "Προς {{address}}",
  html: "Το μήνυμα όπως φαίνεται",
  text: "Το ίδιο ως κείμενο",
  all: "Όλα τα μηνύματα",
  open: "Διαβάστε το μήνυμα εδώ",
};
