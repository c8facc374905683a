import type { owner as en } from "#app/lib/words/en/owner";
import type { Translation } from "#app/lib/words/translation";

export const owner: Translation<typeof en> = {
  navigation: "Страницы владельца",
  overview: "Обзор",
  rooms: {
    community: "Сообщество",
    staff: "Команда",
    spaces: "Разделы",
    groups: "Группы",
    settings: "Настройки",
    record: "Журнал",
  },
};
