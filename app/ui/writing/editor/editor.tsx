/** The tools for writing. They are fetched together, when somebody begins to write. */
export { DraftKeeper } from "./draft-keeper";
export { NameChoices } from "./name-choices";
export { Notes } from "./notes";
export { PersonalDataNote } from "./personal-data-note";
export { TagChoices } from "./tag-choices";
export { Toolbar } from "./toolbar";
