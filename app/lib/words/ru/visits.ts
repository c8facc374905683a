import type { visits as english } from "#app/lib/words/en/visits";
import type { Translation } from "#app/lib/words/translation";

export const visits: Translation<typeof english> = {
  didItAnswer: "Здесь есть ответ на ваш вопрос?",
  yes: "Да, помогло",
  notQuite: "Не совсем",
  thanksSolved: "Спасибо. Хорошо, что это помогло.",
  thanksNotQuite: "Спасибо. Кто-нибудь здесь наверняка знает:",
  ask: "задайте свой вопрос",
  foundHere: "Ответ нашёлся?",
  foundIt: "Да, это помогло",
  pollQuestion: "Вы нашли то, зачем пришли?",
  poll: { yes: "Да", partly: "Отчасти", no: "Нет" },
  thanksPoll: "Спасибо. В ближайший месяц больше не спросим.",
  pinned: "Выбор команды",
};
