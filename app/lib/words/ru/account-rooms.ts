import type { accountRooms as english } from "#app/lib/words/en/account-rooms";
import type { Translation } from "#app/lib/words/translation";

export const accountRooms: Translation<typeof english> = {
  navigation: "Разделы учётной записи",
  profile: "Профиль",
  email: "Электронная почта",
  password: "Пароль",
  "two-factor": "Двухэтапный вход",
  sessions: "Где вы вошли",
  export: "Ваши данные",
  leave: "Удаление учётной записи",
};
