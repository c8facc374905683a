import type { feeds as english } from "#app/lib/words/en/feeds";
import type { Translation } from "#app/lib/words/translation";

export const feeds: Translation<typeof english> = {
  newest: "Новые вопросы",
  inSpace: "Новые вопросы: {{space}}",
  underTag: "Новые вопросы с меткой {{tag}}",
  answersTo: "Ответы на вопрос: {{title}}",
  answerBy: "Автор ответа: {{name}}",
};
