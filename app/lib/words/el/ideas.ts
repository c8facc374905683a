import type { ideas as english } from "#app/lib/words/en/ideas";
import type { Translation } from "#app/lib/words/translation";

export const ideas: Translation<typeof english> = {
  listTitle: "Ιδέες",
  listLead: "Τι θέλουν από εμάς οι πελάτες. Η εταιρεία απαντά στις δημοφιλείς ιδέες και εξηγεί το γιατί.",
  propose: "Προτείνετε μια ιδέα",
  status: {
    new: "Νέα",
    "needs-info": "Χρειάζεται στοιχεία",
    "under-review": "Υπό εξέταση",
    planned: "Προγραμματισμένη",
    "in-progress": "Σε εξέλιξη",
    done: "Ολοκληρώθηκε",
    "partly-done": "Ολοκληρώθηκε εν μέρει",
    "already-exists": "Υπάρχει ήδη",
    "not-now": "Όχι τώρα",
    declined: "Απορρίφθηκε",
  },
  sort: { hot: "Δημοφιλείς τώρα", top: "Κορυφαίες", new: "Νέες", label: "Ταξινόμηση" },
  kept: { label: "Εμφάνιση", open: "Ανοιχτές ιδέες", archived: "Στο αρχείο" },
  empty: {
    open: "Δεν έχει προταθεί ακόμη καμία ιδέα.",
    status: "Καμία ιδέα δεν έχει αυτή την κατάσταση.",
    archived: "Δεν υπάρχει ιδέα στο αρχείο.",
  },
  promotes_one: "{{count}} ψήφος υπέρ",
  promotes_other: "{{count}} ψήφοι υπέρ",
  demotes_one: "{{count}} κατά",
  demotes_other: "{{count}} κατά",
  comments_one: "{{count}} σχόλιο",
  comments_other: "{{count}} σχόλια",
  proposed: "πρότεινε",
  archived: "Στο αρχείο",
  problem: "Το πρόβλημα",
  proposal: "Η πρόταση",
};
