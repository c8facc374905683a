import type { people as english } from "#app/lib/words/en/people";
import type { Translation } from "#app/lib/words/translation";

export const people: Translation<typeof english> = {
  staff: "Сотрудник",
  moderator: "Модератор",
  formerMember: "бывший участник",
  memberSince: "Регистрация: {{month}}",
  cameFrom: "Перенесено с прежнего форума: {{source}}",
  contribution: "Вклад",
  answersGiven_one: "{{count}} ответ",
  answersGiven_few: "{{count}} ответа",
  answersGiven_many: "{{count}} ответов",
  answersGiven_other: "{{count}} ответа",
  solvedProblems_one: "{{count}} решение",
  solvedProblems_few: "{{count}} решения",
  solvedProblems_many: "{{count}} решений",
  solvedProblems_other: "{{count}} решения",
  questionsAsked_one: "{{count}} вопрос",
  questionsAsked_few: "{{count}} вопроса",
  questionsAsked_many: "{{count}} вопросов",
  questionsAsked_other: "{{count}} вопроса",
  tabs: "{{name}}: вопросы и ответы",
  tabAnswers: "Ответы",
  tabQuestions: "Вопросы",
  noQuestions: "{{name}}: вопросов пока нет.",
  noAnswers: "{{name}}: ответов пока нет.",
  answered: "ответ дан",
};
