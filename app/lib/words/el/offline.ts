import type { offline as english } from "#app/lib/words/en/offline";
import type { Translation } from "#app/lib/words/translation";

export const offline: Translation<typeof english> = {
  title: "Χωρίς σύνδεση",
  text: "Δεν υπάρχει σύνδεση, σε εσάς ή σε εμάς. Τίποτα δεν χάθηκε: όσα γράψατε μένουν σε αυτόν τον περιηγητή μέχρι να σταλούν.",
  again: "Δοκιμάστε ξανά",
  kept: "Γράφτηκαν και δεν στάλθηκαν ακόμη",
};
