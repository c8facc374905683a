import type { settings as en } from "#app/lib/words/en/settings";
import type { Translation } from "#app/lib/words/translation";

export const settings: Translation<typeof en> = {
  groups: {
    votes: "Голоса",
    newMembers: "Первый день новичка",
    writing: "Ответы и комментарии",
    staff: "Команда",
  },
  units: {
    votes_one: "{{count}} голос",
    votes_few: "{{count}} голоса",
    votes_many: "{{count}} голосов",
    votes_other: "{{count}} голоса",
    links_one: "{{count}} ссылка",
    links_few: "{{count}} ссылки",
    links_many: "{{count}} ссылок",
    links_other: "{{count}} ссылки",
    mentions_one: "{{count}} упоминание",
    mentions_few: "{{count}} упоминания",
    mentions_many: "{{count}} упоминаний",
    mentions_other: "{{count}} упоминания",
    questions_one: "{{count}} вопрос",
    questions_few: "{{count}} вопроса",
    questions_many: "{{count}} вопросов",
    questions_other: "{{count}} вопроса",
    answers_one: "{{count}} ответ",
    answers_few: "{{count}} ответа",
    answers_many: "{{count}} ответов",
    answers_other: "{{count}} ответа",
    minutes_one: "{{count}} минута",
    minutes_few: "{{count}} минуты",
    minutes_many: "{{count}} минут",
    minutes_other: "{{count}} минуты",
    days_one: "{{count}} день",
    days_few: "{{count}} дня",
    days_many: "{{count}} дней",
    days_other: "{{count}} дня",
  },
  votesPerDay: {
    label: "Голосов у участника за 24 часа",
    text: "Когда голосов не бесконечно много, люди выбирают, что их достойно. Тридцати хватает тем, кто читает каждый день, и не хватает тем, кто нажимает на всё подряд.",
  },
  votesPerAuthorPerDay: {
    label: "Голосов одному человеку за 24 часа",
    text: "Много голосов одному автору за день — это дружба или ссора, а не оценка. Шести хватает на один долгий разговор.",
  },
  questionsOnDayOne: {
    label: "Вопросов в первый день",
    text: "Человек с проблемой спрашивает раз или два, рекламщик — весь день. Через сутки ограничение снимается.",
  },
  answersOnDayOne: {
    label: "Ответов в первый день",
    text: "Достаточно, чтобы помочь, и мало, чтобы оставить одну и ту же рекламу под каждым вопросом. Через сутки ограничение снимается.",
  },
  newMemberLinks: {
    label: "Ссылок в одном тексте в первый день",
    text: "Рекламе нужны ссылки, а первому вопросу редко нужно больше двух.",
  },
  newMemberMentions: {
    label: "Упоминаний людей в одном тексте в первый день",
    text: "Упоминание тревожит человека, который о нём не просил. Двух хватает, чтобы поблагодарить или переспросить.",
  },
  claimMinutes: {
    label: "Как долго видно «Пишу ответ»",
    text: "Остальные видят, что ответ уже пишут, и не повторяют ту же работу. Через десять минут молчания вопрос снова свободен для всех.",
  },
  commentEditMinutes: {
    label: "Как долго автор может править комментарий",
    text: "Хватит, чтобы исправить опечатку, но не чтобы переписать то, на что уже ответили. При значении 0 комментарий остаётся таким, каким отправлен.",
  },
  staffTwoFactor: {
    label: "Команда подтверждает вход вторым шагом",
    text: "Сотрудники, модераторы и владельцы вводят не только пароль, но и код с телефона. Их учётным записям доступно больше всего, поэтому украденного пароля не должно хватать.",
  },
};
