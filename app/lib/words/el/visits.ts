import type { visits as english } from "#app/lib/words/en/visits";
import type { Translation } from "#app/lib/words/translation";

export const visits: Translation<typeof english> = {
  didItAnswer: "Απαντήθηκε η ερώτησή σας;",
  yes: "Ναι, λύθηκε",
  notQuite: "Όχι ακριβώς",
  thanksSolved: "Ευχαριστούμε. Χαιρόμαστε που βοήθησε.",
  thanksNotQuite: "Ευχαριστούμε. Κάποιος εδώ θα ξέρει:",
  ask: "κάντε την ερώτησή σας",
  foundHere: "Βρήκατε εδώ την απάντηση;",
  foundIt: "Ναι, το πρόβλημά μου λύθηκε",
  pollQuestion: "Βρήκατε αυτό που θέλατε;",
  poll: { yes: "Ναι", partly: "Εν μέρει", no: "Όχι" },
  thanksPoll: "Ευχαριστούμε. Δεν θα σας ξαναρωτήσουμε για έναν μήνα.",
  pinned: "Επιλογή της ομάδας",
};
