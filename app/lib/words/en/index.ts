import { letters } from "./letters";
import { pages } from "./pages";
import { rooms } from "./rooms";

/** Every string, with those of letters, which no browser needs. */
export const en = { ...pages, ...rooms, letters };
