import type { ideaVotes as en } from "#app/lib/words/en/idea-votes";
import type { Translation } from "#app/lib/words/translation";

export const ideaVotes: Translation<typeof en> = {
  promote: "Υπέρ",
  demote: "Κατά",
  on: "Ψήφος για την ιδέα «{{title}}»",
  promotesBy_one: "{{count}} άτομο υπέρ",
  promotesBy_other: "{{count}} άτομα υπέρ",
  demotesBy_one: "{{count}} άτομο κατά",
  demotesBy_other: "{{count}} άτομα κατά",
  who: "Ποιοι είναι υπέρ",
  newcomers: "Νέα μέλη, χωριστά: {{promotes}} υπέρ, {{demotes}} κατά.",
  own: "Η ιδέα είναι δική σας: ψηφίζουν οι άλλοι.",
  merged: "Η ιδέα συγχωνεύτηκε με άλλη. Η ψηφοφορία γίνεται εκεί.",
  suspended: "Δεν μπορείτε να ψηφίσετε όσο ο λογαριασμός σας είναι σε αναστολή.",
  left_one: "Απομένει {{count}} από τις {{all}} ψήφους",
  left_other: "Απομένουν {{count}} από τις {{all}} ψήφους",
  none: "Όλες οι ψήφοι σας ({{all}}) βρίσκονται σε ανοιχτές ιδέες. Μια ψήφος επιστρέφει όταν την αποσύρετε ή όταν κλείσει η ιδέα.",
  storm_one: "{{count}} ψήφος κατά από νέο μέλος σε 24 ώρες. Ελέγξτε μήπως είναι οργανωμένο.",
  storm_other: "{{count}} ψήφοι κατά από νέα μέλη σε 24 ώρες. Ελέγξτε μήπως είναι οργανωμένο.",
};
