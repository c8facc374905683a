import type { ownerSearch as en } from "#app/lib/words/en/owner-search";
import type { Translation } from "#app/lib/words/translation";

export const ownerSearch: Translation<typeof en> = {
  lead: "Кто отвечает на поисковые запросы и всё ли ему известно.",
  alone:
    "На запросы отвечает PostgreSQL. Перед ним можно поставить Meilisearch: как это сделать, сказано в руководстве.",
  ready: "На запросы отвечает Meilisearch.",
  notReady: "Вместо Meilisearch на запросы отвечает PostgreSQL. Посетители по-прежнему находят всё.",
  since: "Как давно",
  version: "Версия",
  unknown: "пока неизвестно",
  documents: "Документы",
  documentsText: "{{held}} в Meilisearch, {{own}} в PostgreSQL",
  waiting: "Ждут передачи",
  nothingWaits: "ничего, ему известно всё",
  waits_one: "{{count}} документ",
  waits_few: "{{count}} документа",
  waits_many: "{{count}} документов",
  waits_other: "{{count}} документа",
  refused_one: "{{count}} документ не принят, время от времени мы пробуем снова.",
  refused_few: "{{count}} документа не приняты, время от времени мы пробуем снова.",
  refused_many: "{{count}} документов не приняты, время от времени мы пробуем снова.",
  refused_other: "{{count}} документа не приняты, время от времени мы пробуем снова.",
  checked: "Последняя проверка",
  trouble: "Последний сбой",
  noTrouble: "сбоев не было",
  failures: {
    unreachable: "Связаться с Meilisearch не удалось.",
    slow: "Meilisearch отвечал дольше отведённого времени.",
    key: "Meilisearch не принял ключ: проверьте MEILI_KEY.",
    version: "Эта версия Meilisearch не поддерживается.",
    empty: "В Meilisearch не оказалось нашего индекса: он заполняется заново.",
    refused: "Meilisearch не смог выполнить то, о чём его попросили.",
    nonsense: "Ответ не похож на ответ Meilisearch: проверьте MEILI_URL.",
  },
};
