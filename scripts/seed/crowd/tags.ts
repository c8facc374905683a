import type { Language } from "#db/schema/index";
import { type Chance, createChance } from "./chance";
import { type Vocabulary, wordOf } from "./vocabulary";

/** The tags of the community: ids count from 1 over all of them. */
export type Tags = {
  names: readonly string[];
  /** Different tags for a question, as ids; a few are on very many questions. */
  choose(chance: Chance, language: Language): number[];
  /** The tag of what breaks for many at once. */
  outage: number;
};

const KNOWN: Record<Language, string> = {
  en: "outage 5g esim roaming billing signal app wifi-calling porting voicemail refund hotspot data speed sms router dual-sim renewal payment card settings update android ios pin coverage spam lock tv watch family-plan prepaid invoice limit travel abroad login password battery fibre",
  ru: "связь интернет тариф оплата роуминг приложение перенос-номера скорость счёт карта настройки обновление звонки сообщения возврат покрытие",
  el: "δίκτυο πρόγραμμα λογαριασμός περιαγωγή εφαρμογή κάρτα ταχύτητα πληρωμή κλήσεις μηνύματα ρυθμίσεις σήμα",
};

const SHARE: Record<Language, number> = { en: 0.75, ru: 0.15, el: 0.1 };
const FEWEST = 400;
const MOST = 2_000;
const MOST_CHARS = 25;
/** How many tags a question has: the more often a number stands here, the more questions have so many. */
const TAGS_EACH = [0, 1, 1, 2, 2, 2, 3, 3, 4, 5];

/** As many tags as a community of this size has, named after what its people write about. */
export function makeTags(questions: number, seed: string, words: Record<Language, Vocabulary>): Tags {
  const chance = createChance(`tags ${seed}`);
  const most = Math.min(MOST, FEWEST + Math.round(Math.sqrt(questions) * 1.6));
  const names: string[] = [];
  const used: Record<Language, number[]> = { en: [], ru: [], el: [] };
  const taken = new Set<string>();
  for (const language of ["en", "ru", "el"] as const) {
    for (const name of tagNames(chance, KNOWN[language].split(" "), words[language])) {
      if (used[language].length >= most * SHARE[language]) break;
      if (taken.has(name) || [...name].length > MOST_CHARS) continue;
      taken.add(name);
      used[language].push(names.push(name));
    }
  }
  return {
    names,
    outage: 1,
    choose(chance, language) {
      const chosen = new Set<number>();
      const wanted = chance.pick(TAGS_EACH);
      for (let tries = 0; chosen.size < wanted && tries < 12; tries++)
        chosen.add(zipfTag(chance, used[chance.happens(0.25) ? "en" : language]));
      return [...chosen];
    },
  };
}

const zipfTag = (chance: Chance, ids: readonly number[]) =>
  ids[Math.min(ids.length - 1, Math.floor(ids.length ** chance.next()) - 1)] ?? 1;

function* tagNames(chance: Chance, known: readonly string[], { devices, things, places }: Vocabulary) {
  yield* known;
  for (let tries = 0; tries < MOST * 4; tries++) {
    const word = wordOf(chance, chance.pick([devices, things, places]));
    yield word.toLowerCase().replaceAll(" ", "-");
  }
}
