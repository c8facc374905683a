import type { quests as english } from "#app/lib/words/en/quests";
import type { Translation } from "#app/lib/words/translation";

export const quests = {
  title: "Τα πρώτα σας βήματα",
  lead_one: "Καθένα σας δίνει {{count}} πόντο, μία φορά. Μετρούν ως {{day}}.",
  lead_other: "Καθένα σας δίνει {{count}} πόντους, μία φορά. Μετρούν ως {{day}}.",
  leadFree: "Πέντε μικρά βήματα για να βρείτε τον δρόμο σας. Η λίστα μένει εδώ ως {{day}}.",
  all: "Τα κάνατε όλα. Καλώς ήρθατε!",
  isDone: "έγινε",
  isOpen: "απομένει",
  progress: "{{done}} από {{times}}",
  steps: {
    profile: {
      label: "Πείτε δυο λόγια για εσάς",
      text: "Στο προφίλ σας, για να ξέρουν οι άλλοι με ποιον μιλούν.",
    },
    reading: { label: "Διαβάστε μερικές ερωτήσεις", text: "Πέντε, μαζί με τις απαντήσεις τους." },
    voting: {
      label: "Ψηφίστε μια απάντηση που βοηθά",
      text: "Έτσι οι καλές απαντήσεις βρίσκονται πρώτες.",
    },
    answering: { label: "Απαντήστε στην ερώτηση κάποιου", text: "Φτάνουν όσα ήδη ξέρετε." },
    helping: { label: "Βοηθήστε κάποιον με μια απάντηση", text: "Πήρε θετική ψήφο ή έλυσε το πρόβλημα." },
  },
} satisfies Translation<typeof english>;
