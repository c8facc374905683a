import type { follow as english } from "#app/lib/words/en/follow";
import type { Translation } from "#app/lib/words/translation";

export const follow: Translation<typeof english> = {
  follow: "Подписаться",
  bookmark: "В закладки",
  share: "Поделиться",
  copied: "Ссылка скопирована.",
  notCopied: "Не удалось скопировать ссылку. Вот она: {{url}}",

  followingTitle: "Подписки",
  followingLead: "То, на что вы подписаны: сначала то, где недавно что-то произошло. Этот список видите только вы.",
  empty: { questions: "Вы пока не подписаны ни на один вопрос.", ideas: "Вы пока не подписаны ни на одну идею." },
  emptyHint: {
    questions:
      "Вы подписываетесь на всё, что спросили или на что ответили, и на любой вопрос, где нажали «Подписаться».",
    ideas: "Вы подписываетесь на всё, что предложили, и на любую идею, где нажали «Подписаться».",
  },
  unfollow: "Отписаться",
  unfollowed: "Вы отписались.",
  active: "последнее событие",
  imported: "Пока ничего нового",
  last: {
    asked: "Вопрос задан",
    questionEdited: "Вопрос изменён",
    closed: "Вопрос закрыт",
    reopened: "Вопрос снова открыт",
    answered: "Новый ответ",
    answerEdited: "Ответ изменён",
    accepted: "Отмечено решение",
    commented: "Новый комментарий",
  },

  bookmarksTitle: "Закладки",
  bookmarksLead: "То, что вы сохранили, чтобы не потерять. Этот список видите только вы.",
  bookmarksEmpty: "У вас пока нет закладок.",
  bookmarksEmptyHint: "Нажмите «В закладки» под вопросом или ответом, и он появится здесь.",
  questionBy: "Вопрос, автор:",
  answerBy: "Ответ, автор:",
  saved: "сохранено",
  remove: "Убрать",
  removeOf: "Убрать из закладок «{{title}}»",
  unfollowOf: "Отписаться от «{{title}}»",
  removed: "Убрано из закладок.",
  undo: "Вернуть",
  browse: { questions: "Посмотреть вопросы", ideas: "Посмотреть идеи" },
};
