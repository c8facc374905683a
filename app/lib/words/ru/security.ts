import type { security as english } from "#app/lib/words/en/security";
import type { Translation } from "#app/lib/words/translation";

export const security = {
  passwordTitle: "Смена пароля",
  passwordLead: "Во всех остальных браузерах придётся войти заново, а ссылки из прежних писем перестанут действовать.",
  currentPassword: "Прежний пароль",
  password: "Ваш пароль",
  newPassword: "Новый пароль",
  passwordSubmit: "Сменить пароль",
  sessionsTitle: "Где вы вошли в аккаунт",
  sessionsLead: "Видите что-то незнакомое? Завершите этот сеанс, а затем смените пароль.",
  device: "{{browser}}, {{system}}",
  unknownDevice: "Неизвестный браузер",
  thisBrowser: "Этот браузер",
  signedInSince: "Вход:",
  lastSeen: "последняя активность:",
  signOutBrowser: "Выйти",
  signOutThat: "Выйти: {{device}}",
  signOutOthers: "Выйти во всех остальных браузерах",
  onlyHere: "Больше вы нигде не вошли.",
} satisfies Translation<typeof english>;
