import type { leaders as en } from "#app/lib/words/en/leaders";
import type { Translation } from "#app/lib/words/translation";

export const leaders: Translation<typeof en> = {
  title: "Кто помогает больше всех",
  lead: "Репутация, которую заработали участники. Обновляется каждый час. Команды здесь нет, как и тех, кто не хочет участвовать.",
  periods: "Период",
  space: "Раздел",
  allSpaces: "Все разделы",
  show: "Показать",
  empty: "За это время ещё никто ничего не заработал.",
  earned: "Репутация",
  who: "Участник",
  place: "Место",
  yours: "Ваше место: {{place}}, заработано {{earned}}.",
  yoursBeyond: "Среди первых {{count}} вас здесь нет.",
  change: "Показывать ли вас здесь",
  period: {
    week: "7 дней",
    month: "30 дней",
    halfYear: "Это полугодие",
    all: "Всё время",
  },
};
