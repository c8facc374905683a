import type { letters as english } from "#app/lib/words/en/letters";
import type { Translation } from "#app/lib/words/translation";

export const letters: Translation<typeof english> = {
  hello: "Здравствуйте!",
  helloName: "Здравствуйте, {{name}}!",
  buttonInstead: "Если кнопка не работает, откройте этот адрес:",
  linkHours_one: "Ссылка сработает один раз в течение {{count}} часа.",
  linkHours_few: "Ссылка сработает один раз в течение {{count}} часов.",
  linkHours_many: "Ссылка сработает один раз в течение {{count}} часов.",
  linkHours_other: "Ссылка сработает один раз в течение {{count}} часа.",
  linkDays_one: "Ссылка сработает один раз в течение {{count}} дня.",
  linkDays_few: "Ссылка сработает один раз в течение {{count}} дней.",
  linkDays_many: "Ссылка сработает один раз в течение {{count}} дней.",
  linkDays_other: "Ссылка сработает один раз в течение {{count}} дня.",
  notYou: "Если это были не вы, ничего не делайте: без ссылки ничего не произойдёт.",
  signUpSubject: "Завершите регистрацию в сообществе «{{community}}»",
  signUpText: "Остался один шаг, чтобы присоединиться к сообществу «{{community}}»: выберите имя и пароль.",
  signUpButton: "Завершить регистрацию",
  accountExistsSubject: "У вас уже есть учётная запись в сообществе «{{community}}»",
  accountExistsText:
    "Кто-то, скорее всего вы, указал этот адрес в сообществе «{{community}}» как новый. С ним уже связана учётная запись: просто войдите.",
  accountExistsSignIn: "Войти: {{link}}",
  accountExistsForgotten: "Если вы забыли пароль, задайте новый.",
  accountExistsNotYou: "Если это были не вы, ничего не делайте: с учётной записью всё в порядке.",
  resetButton: "Задать новый пароль",
  resetSubject: "Новый пароль в сообществе «{{community}}»",
  resetText:
    "Здесь можно задать новый пароль для учётной записи в сообществе «{{community}}». На всех других устройствах вы из неё выйдете.",
  resetNotYou: "Если вы об этом не просили, ничего не делайте: пароль останется прежним.",
  changeEmailSubject: "Подтвердите новый адрес в сообществе «{{community}}»",
  changeEmailText: "Участник @{{handle}} сообщества «{{community}}» хочет теперь входить с этим адресом.",
  changeEmailButton: "Входить с этим адресом",
  changedAt: "Это произошло {{moment}}.",
  changedNotYou: "Если это были не вы, сразу задайте новый пароль: {{link}}",
  emailChangedSubject: "Ваш адрес в сообществе «{{community}}» изменён",
  emailChangedText:
    "Учётная запись в сообществе «{{community}}» теперь связана с другим адресом. С этим адресом войти больше нельзя.",
  emailChangedNotYou: "Если это были не вы, учётной записью завладел кто-то другой. Сразу напишите команде сообщества.",
  passwordChangedSubject: "Ваш пароль в сообществе «{{community}}» изменён",
  passwordChangedText: "У вашей учётной записи в сообществе «{{community}}» новый пароль.",
  twoFactorOnSubject: "Двухэтапный вход в сообщество «{{community}}» включён",
  twoFactorOnText: "Теперь, чтобы войти в сообщество «{{community}}», кроме пароля нужен код.",
  twoFactorOffSubject: "Двухэтапный вход в сообщество «{{community}}» выключен",
  twoFactorOffText: "Теперь, чтобы войти в сообщество «{{community}}», код не нужен: достаточно пароля.",
  invitationSubject: "{{community}} приглашает вас в команду",
  invitationText_staff:
    "{{inviter}} приглашает вас в сообщество «{{community}}»: вы будете отвечать там от имени компании.",
  invitationText_moderator:
    "{{inviter}} приглашает вас в сообщество «{{community}}»: вы будете следить за порядком как модератор.",
  invitationText_owner: "{{inviter}} приглашает вас в сообщество «{{community}}»: вы станете его совладельцем.",
  invitationButton: "Открыть приглашение",
  invitationNotYou: "Если вы не понимаете, о чём речь, ничего не делайте.",
};
