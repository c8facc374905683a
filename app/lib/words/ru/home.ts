import type { home as english } from "#app/lib/words/en/home";
import type { Translation } from "#app/lib/words/translation";

export const home: Translation<typeof english> = {
  welcome: "Добро пожаловать в сообщество «{{community}}».",
  heading: "Что вы хотите узнать?",
  searchLabel: "Поиск по вопросам и ответам",
  searchSubmit: "Найти",
  guestLead:
    "Почти всё здесь уже когда-то решали. Сначала поищите, а если не нашлось, спросите: другие участники ответят.",
  memberLead: "Почти всё здесь уже когда-то решали. Знаете ответ, которого ждут ниже? Напишите его — вас поблагодарят.",
  firstLead: "Мы только что открылись. Задайте первый вопрос — о чём угодно.",
  waiting: "Сейчас ждут ответа",
  waitingAll_one: "{{count}} ждёт ответа",
  waitingAll_few: "Все {{count}} без ответа",
  waitingAll_many: "Все {{count}} без ответа",
  waitingAll_other: "Все {{count}} без ответа",
  noneWaiting: "На каждый вопрос есть ответ.",
  noneAsked: "Пока никто ни о чём не спросил.",
  solved: "Недавно решённые",
  solvedAll: "Другие решённые вопросы",
  noneSolved: "Решённых вопросов пока нет.",
  helpers: "Кто помогает",
  helped_one: "{{count}} решённый вопрос за месяц",
  helped_few: "{{count}} решённых вопроса за месяц",
  helped_many: "{{count}} решённых вопросов за месяц",
  helped_other: "{{count}} решённых вопроса за месяц",
  spaces: "Разделы",
  spacesAll: "Все разделы",
  noSpaces: "Разделов пока нет.",
};
