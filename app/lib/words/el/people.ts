import type { people as english } from "#app/lib/words/en/people";
import type { Translation } from "#app/lib/words/translation";

export const people: Translation<typeof english> = {
  staff: "Εκπρόσωπος",
  moderator: "Συντονιστής",
  formerMember: "πρώην μέλος",
  memberSince: "Εγγραφή: {{month}}",
  cameFrom: "Μεταφέρθηκε από: {{source}}",
  contribution: "Συνεισφορά",
  answersGiven_one: "{{count}} απάντηση",
  answersGiven_other: "{{count}} απαντήσεις",
  answersOfficial_one: "{{count}} εκ μέρους της εταιρείας",
  answersOfficial_other: "{{count}} εκ μέρους της εταιρείας",
  helpsIn: "Βοηθά κυρίως σε",
  speaks: "Διαβάζει και γράφει:",
  solvedProblems_one: "{{count}} λύση",
  solvedProblems_other: "{{count}} λύσεις",
  questionsAsked_one: "{{count}} ερώτηση",
  questionsAsked_other: "{{count}} ερωτήσεις",
  tabs: "{{name}}: ερωτήσεις και απαντήσεις",
  tabAnswers: "Απαντήσεις",
  tabQuestions: "Ερωτήσεις",
  noQuestions: "{{name}}: καμία ερώτηση ακόμη.",
  noAnswers: "{{name}}: καμία απάντηση ακόμη.",
  answered: "απάντησε",
};
