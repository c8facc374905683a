import type { feeds as english } from "#app/lib/words/en/feeds";
import type { Translation } from "#app/lib/words/translation";

export const feeds: Translation<typeof english> = {
  newest: "Νέες ερωτήσεις",
  inSpace: "Νέες ερωτήσεις: {{space}}",
  underTag: "Νέες ερωτήσεις με ετικέτα {{tag}}",
  answersTo: "Απαντήσεις στην ερώτηση: {{title}}",
  answerBy: "Απάντηση από: {{name}}",
};
