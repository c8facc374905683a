import type { owner as en } from "#app/lib/words/en/owner";
import type { Translation } from "#app/lib/words/translation";

export const owner: Translation<typeof en> = {
  navigation: "Страницы владельца",
  save: "Сохранить",
  notYoursTitle: "Эти страницы — для владельцев",
  notYoursText:
    "То, что здесь, видят и меняют только владельцы сообщества. Если вам нужен доступ, обратитесь к одному из них.",
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
