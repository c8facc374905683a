import type { ideaTalk as english } from "#app/lib/words/en/idea-talk";
import type { Translation } from "#app/lib/words/translation";

export const ideaTalk = {
  title_one: "{{count}} σχόλιο",
  title_other: "{{count}} σχόλια",
  none: "Κανείς δεν έχει πει κάτι ακόμη. Τι θα σήμαινε για εσάς;",
  replies: "Απαντήσεις",
  reply: "Απάντηση",
  replyTitle: "Απάντηση στο σχόλιο",
  hint: "Πείτε τι θα σήμαινε για εσάς, τι λείπει ή τι συνηγορεί εναντίον.",
  commentTitle: "Σχόλιο στην ιδέα",
  lifted: "Μέρος της ιδέας",
  lift: "Να γίνει μέρος της ιδέας",
  putBack: "Να βγει από την ιδέα",
  extensions: "Προστέθηκαν αργότερα",
  fromComment: "Από σχόλιο",
} satisfies Translation<typeof english>;
