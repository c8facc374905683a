import type { News } from "#app/domain/questions/news.server";

/** What a page does not show yet. */
export type Unseen = {
  answers: number;
  comments: number;
  accepted: boolean;
  closed: boolean;
  reopened: boolean;
  /** Something else: a vote, an edit, something taken away. */
  other: boolean;
};

/** What has happened between how the page was read and how the question stands now; null when nothing has. */
export function newsSince(shown: News, now: News): Unseen | null {
  const unseen: Unseen = {
    answers: Math.max(0, now.answers - shown.answers),
    comments: Math.max(0, now.comments - shown.comments),
    accepted: now.accepted > shown.accepted,
    closed: now.closed && !shown.closed,
    reopened: !now.closed && shown.closed,
    other:
      now.votes !== shown.votes ||
      now.editedMs !== shown.editedMs ||
      now.answers < shown.answers ||
      now.comments < shown.comments ||
      now.accepted < shown.accepted,
  };
  return Object.values(unseen).some(Boolean) ? unseen : null;
}
