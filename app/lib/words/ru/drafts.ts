import type { drafts as english } from "#app/lib/words/en/drafts";
import type { Translation } from "#app/lib/words/translation";

export const drafts: Translation<typeof english> = {
  title: "Черновики",
  lead_one: "То, что вы написали и не опубликовали. Хранится {{count}} день; видите это только вы.",
  lead_few: "То, что вы написали и не опубликовали. Хранится {{count}} дня; видите это только вы.",
  lead_many: "То, что вы написали и не опубликовали. Хранится {{count}} дней; видите это только вы.",
  lead_other: "То, что вы написали и не опубликовали. Хранится {{count}} дня; видите это только вы.",
  empty: "Черновиков нет",
  emptyHint: "Всё, что вы начнёте писать на любом устройстве, будет ждать вас здесь до публикации.",
  ask: "Задать вопрос",
  kind: {
    question: "Новый вопрос",
    answer: "Ответ",
    "question-edit": "Правка вопроса",
    "question-comment": "Комментарий к вопросу",
    issue: "Известная проблема",
    "idea-status": "Ответ компании",
    closure: "Закрытие вопроса",
    idea: "Новая идея",
    "idea-edit": "Правка идеи",
    "answer-edit": "Правка ответа",
    "answer-comment": "Комментарий к ответу",
    "comment-edit": "Правка комментария",
  },
  outOfReach: "Относится к странице, которой больше нет или которая вам больше не доступна.",
  noWords: "Пока без текста",
  savedAt: "Сохранён",
  goOn: "Продолжить",
  throwAway: "Выбросить…",
  throwAwayForGood: "Выбросить насовсем",
};
