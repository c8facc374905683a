import type { contribution as en } from "#app/lib/words/en/contribution";
import type { Translation } from "#app/lib/words/translation";

export const contribution: Translation<typeof en> = {
  title: "Вклад",
  year_one: "{{count}} вклад за год: ответы, вопросы, идеи и комментарии",
  year_few: "{{count}} вклада за год: ответы, вопросы, идеи и комментарии",
  year_many: "{{count}} вкладов за год: ответы, вопросы, идеи и комментарии",
  year_other: "{{count}} вклада за год: ответы, вопросы, идеи и комментарии",
  most: "Больше всего за день: {{count}}, {{day}}.",
  asTable: "В виде таблицы",
  month: "Месяц",
  count: "Вклад",
  bySpace: "По разделам",
  inSpace_one: "{{count}} ответ, вопрос или идея",
  inSpace_few: "{{count}} ответа, вопроса или идеи",
  inSpace_many: "{{count}} ответов, вопросов и идей",
  inSpace_other: "{{count}} ответа, вопроса или идеи",
};
