import type { exporting as english } from "#app/lib/words/en/exporting";
import type { Translation } from "#app/lib/words/translation";

export const exporting = {
  title: "Ваши данные",
  lead: "Всё, что мы о вас храним, в одном файле: страница для любого браузера и то же самое в JSON.",
  what: "Профиль, ваши тексты во всех версиях, голоса, черновики, закладки, подписки и группы, сеансы и ваши действия здесь. Чужих текстов в файле нет.",
  submit: "Скачать мои данные",
  pageTitle: "Ваши данные в сообществе {{community}}",
  nothing: "Здесь ничего нет.",
  profile: "Профиль",
  questions: "Вопросы",
  answers: "Ответы",
  comments: "Комментарии",
  edits: "Прежние версии",
  votes: "Голоса",
  affected: "Проблемы, которые есть и у вас",
  drafts: "Черновики",
  follows: "Вопросы, за которыми вы следите",
  bookmarks: "Закладки",
  groups: "Группы",
  images: "Ваши изображения",
  sessions: "Где вы вошли",
  activity: "Ваши действия",
} satisfies Translation<typeof english>;
