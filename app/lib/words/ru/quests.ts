import type { quests as english } from "#app/lib/words/en/quests";
import type { Translation } from "#app/lib/words/translation";

export const quests = {
  title: "Ваши первые шаги",
  lead_one: "Каждый шаг приносит {{count}} балл, один раз. Засчитываются до {{day}}.",
  lead_few: "Каждый шаг приносит {{count}} балла, один раз. Засчитываются до {{day}}.",
  lead_many: "Каждый шаг приносит {{count}} баллов, один раз. Засчитываются до {{day}}.",
  lead_other: "Каждый шаг приносит {{count}} балла, один раз. Засчитываются до {{day}}.",
  leadFree: "Пять небольших шагов, чтобы освоиться. Список здесь до {{day}}.",
  all: "Все шаги пройдены. Добро пожаловать!",
  isDone: "готово",
  isOpen: "впереди",
  progress: "{{done}} из {{times}}",
  steps: {
    profile: {
      label: "Расскажите немного о себе",
      text: "В профиле, чтобы другие знали, с кем разговаривают.",
    },
    reading: { label: "Прочитайте несколько вопросов", text: "Пять, вместе с ответами." },
    voting: {
      label: "Проголосуйте за полезный ответ",
      text: "Так хорошие ответы оказываются первыми.",
    },
    answering: { label: "Ответьте на чей-нибудь вопрос", text: "Достаточно того, что вы уже знаете." },
    helping: { label: "Помогите кому-нибудь своим ответом", text: "За него проголосовали, или он решил проблему." },
  },
} satisfies Translation<typeof english>;
