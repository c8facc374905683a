import type { contribution as en } from "#app/lib/words/en/contribution";
import type { Translation } from "#app/lib/words/translation";

export const contribution: Translation<typeof en> = {
  title: "Συνεισφορά",
  year_one: "{{count}} συνεισφορά σε έναν χρόνο: απαντήσεις, ερωτήσεις, ιδέες και σχόλια",
  year_other: "{{count}} συνεισφορές σε έναν χρόνο: απαντήσεις, ερωτήσεις, ιδέες και σχόλια",
  most: "Οι περισσότερες σε μία ημέρα: {{count}}, στις {{day}}.",
  asTable: "Σε πίνακα",
  month: "Μήνας",
  count: "Συνεισφορές",
  bySpace: "Ανά ενότητα",
  inSpace_one: "{{count}} απάντηση, ερώτηση ή ιδέα",
  inSpace_other: "{{count}} απαντήσεις, ερωτήσεις και ιδέες",
};
