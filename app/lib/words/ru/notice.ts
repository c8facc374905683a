import type { notice as english } from "#app/lib/words/en/notice";
import type { Translation } from "#app/lib/words/translation";

export const notice: Translation<typeof english> = {
  signedOut: "Вы вышли.",
  accountMade:
    "Спасибо. Если на этот адрес ещё не было учётной записи, теперь она есть: войдите с ним, чтобы продолжить.",
  passwordChanged: "Пароль изменён. Во всех остальных браузерах нужно войти заново.",
  browserSignedOut: "Сеанс в том браузере завершён.",
  othersSignedOut: "Сеансы во всех остальных браузерах завершены.",
  keptUntilSignedIn: "То, что вы написали, сохранено. Войдите — и найдёте всё на том же месте.",
  closed: "Вопрос закрыт.",
  reopened: "Вопрос снова открыт.",
  deleted: "Удалено.",
  commentDeleted: "Комментарий удалён.",
  saved: "Сохранено.",
  edited: "Ваша правка опубликована.",
  votesPerDay: "На сегодня у вас закончились голоса. В течение суток они вернутся.",
  votesPerAuthor: "Вы уже отдали этому человеку все голоса, которые можно отдать за сутки.",
  notAllowed: "Это действие вам недоступно.",
  gone: "Этого здесь больше нет.",
  tryAgain: "Сейчас не получилось сохранить. Попробуйте ещё раз через минуту.",
  tooMany: "Слишком много за короткое время. Подождите минуту, пожалуйста.",
};
