import { account } from "./account";
import { error } from "./error";
import { layout } from "./layout";
import { notice } from "./notice";
import { people } from "./people";
import { questions } from "./questions";
import { search } from "./search";
import { spaces } from "./spaces";

/** Every string a person reads, in English; the shape all other languages follow. */
export const en = { account, error, layout, notice, people, questions, search, spaces };
