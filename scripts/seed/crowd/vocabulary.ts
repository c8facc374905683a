import type { Language } from "#db/schema/index";
import { type Chance, createChance, itemAt, zipfIndex } from "./chance";

/** Words that nobody wrote down here, as a large community has them: names of towns, makers and apps. Letters alone. */
export type Vocabulary = { places: readonly string[]; things: readonly string[]; devices: readonly string[] };

type Syllables = { first: string; middle: string; towns: string; things: string };

const SYLLABLES: Record<Language, Syllables> = {
  en: {
    first:
      "al bar bel bren cal car cor dal den dor el fal fen gar gil hal har hol ken kil lan lor mal mar mel nor ol pen ral ros sal sel stan tal tor val ver wal win yar",
    middle: "a e i o u an ar el en er il in on or um ala ani era iri ona ora uli",
    towns:
      "bridge burg by dale fjord ford ham hurst land ley mere moor mouth port ridge shire stead ston ton vik wick worth",
    things: "bot cast chat dex fin flix gram hub ia io kit lab ly max mix nova pay ro sy tap tron va vo wave x zo",
  },
  ru: {
    first:
      "алек бар бел бор вер вол вос гор град дуб ели зар зел кам кар кол кос крас лес лип мал мед мир мос ник нов оль ост пав пет пол рад рос сад сев сер сол стар тих том ул чер",
    middle: "а е и о ан ар ен ер ин ов ол ор ова ина ере оло ора",
    towns: "во вск град дское ево ино инск овка ово омск поль ский словск цы чино щино",
    things: "бот граф дом карт клуб лайн мир онлайн пей план почта связь сервис тон форум фон чат экс",
  },
  el: {
    first:
      "αγ αλ αν αρ βασ γαλ γερ δαφ ελ ευ ζαχ ηλ θεσ ιερ καλ καρ κασ κορ λαμ λευ μακ μεγ μον νεα ξαν παλ παν πετ ραφ σαρ σπ τρι υμ φιλ χαλ χρυσ",
    middle: "α ε ι ο ου αν αρ εν ερ ιν ον ορ ανα ερι ιδο ολα",
    towns: "δα θος ια κα κη λι μος νη ντας πολη ρα ρι σος σσα στρο τι τσα χωρι",
    things: "γραμ δικτυο ζω καρτ κομ λαβ λεξ μιξ νετ πει ρο τελ φον φιν χαμπ",
  },
};

const SERIES = ["X", "S", "Note", "Go", "Pro", "Mini", "Lite", "Edge", "One", "Max", "Neo", "Air"];

/** The words of a community in each language: more the larger it is. */
export function inventVocabulary(questions: number, seed: string): Record<Language, Vocabulary> {
  const words = Math.round(400 + Math.sqrt(questions) * 25);
  const devices = inventDevices(createChance(`devices ${seed}`), Math.round(80 + Math.sqrt(questions)));
  const of = (language: Language, share: number) => {
    const chance = createChance(`vocabulary ${language} ${seed}`);
    const { first, middle, towns, things } = SYLLABLES[language];
    const invent = (most: number, ends: string) => inventWords(chance, most * share, [first, middle, ends]);
    return { places: invent(words, towns), things: invent(words, things).map(capital), devices };
  };
  return { en: of("en", 1), ru: of("ru", 0.6), el: of("el", 0.4) };
}

function inventWords(chance: Chance, most: number, syllables: string[]): string[] {
  const [first, middle, ends] = syllables.map((list) => list.split(" "));
  if (!first || !middle || !ends) throw new RangeError("a word has three parts");
  const made = new Set<string>();
  for (let tries = 0; made.size < most && tries < most * 4; tries++)
    made.add(capital(chance.pick(first) + chance.pick(middle) + chance.pick(ends)));
  return [...made];
}

function inventDevices(chance: Chance, most: number): string[] {
  const makers = inventWords(chance, 12, [SYLLABLES.en.first, SYLLABLES.en.middle, SYLLABLES.en.things]);
  const made = new Set<string>();
  while (made.size < most) made.add(`${chance.pick(makers)} ${chance.pick(SERIES)}${chance.between(2, 30)}`);
  return [...made];
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** One of the words; a few of them are in everybody's mouth. */
export const wordOf = (chance: Chance, words: readonly string[]) => itemAt(words, zipfIndex(chance, words.length));
