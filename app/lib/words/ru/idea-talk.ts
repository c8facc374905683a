import type { ideaTalk as english } from "#app/lib/words/en/idea-talk";
import type { Translation } from "#app/lib/words/translation";

export const ideaTalk = {
  title_one: "{{count}} комментарий",
  title_few: "{{count}} комментария",
  title_many: "{{count}} комментариев",
  title_other: "{{count}} комментария",
  none: "Пока никто ничего не сказал. Что эта идея дала бы вам?",
  replies: "Ответы",
  reply: "Ответить",
  replyTitle: "Ответ на комментарий",
  hint: "Скажите, что это дало бы вам, чего не хватает или что говорит против.",
  commentTitle: "Комментарий к идее",
  lifted: "Часть идеи",
  lift: "Сделать частью идеи",
  putBack: "Убрать из идеи",
  extensions: "Добавлено позже",
  fromComment: "Из комментария",
} satisfies Translation<typeof english>;
