import { letters } from "./letters";
import { pages } from "./pages";
import { rooms } from "./rooms";

export const el = { ...pages, ...rooms, letters };
