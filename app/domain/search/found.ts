type Found =
  | { kind: "question"; question: { id: number } }
  | { kind: "answer"; answer: { id: number } }
  | { kind: "idea"; idea: { id: number } }
  | { kind: "person"; person: { id: number } };

/** The id of something found, among those of its kind. */
export function idOf(item: Found): number {
  if (item.kind === "question") return item.question.id;
  if (item.kind === "answer") return item.answer.id;
  return item.kind === "idea" ? item.idea.id : item.person.id;
}
