import { wordsIn } from "#app/lib/fold";

const ENGLISH = `a about after again all also am an and any are as at be because been before being but by can can't cannot
  could couldn't did didn't do does doesn't doing don't down during each for from further had has hasn't have haven't
  having he hello help her here hers hi him his how i i'd i'll i'm i've if in into is isn't it it's its just let's me more
  most my no nor not of off on once only or other our ours out over own please same she should shouldn't so some such
  than thank thanks that that's the their theirs them then there these they they're this those through to too under
  until up us very was wasn't we we're were weren't what what's when where which while who whom why will with won't
  would wouldn't you you're your yours`;

const RUSSIAN = `и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня
  еще нет о из ему теперь когда даже ну вдруг ли если уже или ни быть был него до вас опять уж вам ведь там потом себя
  ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет ж
  тогда кто этот того потому этого какой какая какие совсем ним здесь этом почти мой моя мое мои тем чтобы нее сейчас
  были куда зачем всех никогда можно при наконец об хоть после над больше тот через эти нас про всего них эту перед
  иногда лучше чуть том нельзя такой им более всегда конечно всю между это здравствуйте привет пожалуйста спасибо
  подскажите помогите почему`;

const GREEK = `ο η το οι τα του της των τον την τους τις και κι είμαι είσαι είναι είμαστε είστε στο στον στη στην στα στους
  στις μα αλλά από για προς με σε ως παρά αντί κατά μετά θα να δε δεν μη μην επί ενώ εάν αν τότε που πως πώς ποιος
  ποια ποιο ποιοι ποιες ποιων ποιους αυτός αυτή αυτό αυτοί αυτών αυτούς αυτές αυτά εκείνος εκείνη εκείνο όπως όμως
  ίσως όσο ότι τι μου σου μας σας του τους ένας μια ένα έχω έχει έχουμε έχετε είχα όταν πρέπει μπορώ μπορεί μπορείτε
  μπορούμε γιατί πού πότε γεια καλημέρα καλησπέρα παρακαλώ ευχαριστώ`;

/** Words that say little about what a text is about: they weigh on the order of what is found, and find nothing by themselves. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [ENGLISH, RUSSIAN, GREEK].flatMap((list) => wordsIn(list).map(({ word }) => word)),
);
