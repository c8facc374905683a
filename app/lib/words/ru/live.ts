import type { live as english } from "#app/lib/words/en/live";
import type { Translation } from "#app/lib/words/translation";

export const live: Translation<typeof english> = {
  answers_one: "{{count}} новый ответ",
  answers_few: "{{count}} новых ответа",
  answers_many: "{{count}} новых ответов",
  answers_other: "{{count}} нового ответа",
  comments_one: "{{count}} новый комментарий",
  comments_few: "{{count}} новых комментария",
  comments_many: "{{count}} новых комментариев",
  comments_other: "{{count}} нового комментария",
  accepted: "Один из ответов отмечен как решение",
  closed: "Вопрос закрыт",
  reopened: "Вопрос снова открыт",
  other: "Здесь что-то изменилось",
  show: "Показать",
  writing_one: "{{names}} пишет ответ",
  writing_few: "{{names}} пишут ответы",
  writing_many: "{{names}} пишут ответы",
  writing_other: "{{names}} пишут ответы",
  beingAnswered: "Кто-то отвечает",
  othersSee: "Другие видят, что вы пишете ответ.",
  doNotShow: "Не показывать",
};
