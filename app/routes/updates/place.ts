import { ideaPath, questionPath } from "#app/lib/paths";

type Named = { id: number; slug: string; title: string };

/** Where the company's word stands, and what is called so. */
export function placeOfUpdate({
  update,
  idea,
  question,
}: {
  update: { id: number };
  idea: Named | null;
  question: Named | null;
}): { path: string; title: string } {
  const path = idea ? ideaPath(idea) : question ? questionPath(question) : "";
  return { path: `${path}#update-${update.id}`, title: (idea ?? question)?.title ?? "" };
}
