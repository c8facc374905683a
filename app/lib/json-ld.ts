import type { SafeHtml } from "./markdown";
import { plainText } from "./markdown/plain-text";
import { answerPath, ideaPath, personPath, questionPath } from "./paths";

/** Characters of a text that search engines are given; they show far fewer. */
const TEXT_CHARS = 5_000;

type Author = { name: string; handle: string; former: boolean };
type Post = { id: number; html: SafeHtml; score: number; author: Author };
type Question = Post & { slug: string; title: string; answerCount: number; askedAt: Date; language: string };
type Idea = Omit<Post, "score"> & {
  slug: string;
  title: string;
  problemHtml: SafeHtml;
  promoteCount: number;
  commentCount: number;
  proposedAt: Date;
  editedAt: Date | null;
  language: string;
};
type Answer = Post & { answeredAt: Date; acceptedAt: Date | null; language: string };

/**
 * A question with its answers as schema.org's QAPage: accepted ones apart from those that are suggested.
 * Source: developers.google.com/search/docs/appearance/structured-data/qapage.
 */
export function questionJsonLd(question: Question, answers: readonly Answer[], origin: string) {
  const asAnswer = (answer: Answer) => ({
    "@type": "Answer",
    text: textOf(answer),
    inLanguage: answer.language,
    url: origin + answerPath(question, answer.id),
    upvoteCount: answer.score,
    dateCreated: answer.answeredAt.toISOString(),
    author: asPerson(answer.author, origin),
  });
  const accepted = answers.filter(({ acceptedAt }) => acceptedAt !== null);
  const suggested = answers.filter(({ acceptedAt }) => acceptedAt === null);
  return {
    "@context": "https://schema.org",
    "@type": "QAPage",
    mainEntity: {
      "@type": "Question",
      name: question.title,
      text: textOf(question),
      inLanguage: question.language,
      url: origin + questionPath(question),
      answerCount: question.answerCount,
      upvoteCount: question.score,
      dateCreated: question.askedAt.toISOString(),
      author: asPerson(question.author, origin),
      ...(accepted.length > 0 ? { acceptedAnswer: accepted.map(asAnswer) } : {}),
      ...(suggested.length > 0 ? { suggestedAnswer: suggested.map(asAnswer) } : {}),
    },
  };
}

/**
 * An idea as schema.org's DiscussionForumPosting.
 * Source: developers.google.com/search/docs/appearance/structured-data/discussion-forum.
 */
export function ideaJsonLd(idea: Idea, origin: string) {
  const counted = (action: string, count: number) => ({
    "@type": "InteractionCounter",
    interactionType: `https://schema.org/${action}`,
    userInteractionCount: count,
  });
  return {
    "@context": "https://schema.org",
    "@type": "DiscussionForumPosting",
    headline: idea.title,
    text: `${plainText(idea.problemHtml)}\n${plainText(idea.html)}`.slice(0, TEXT_CHARS),
    inLanguage: idea.language,
    url: origin + ideaPath(idea),
    datePublished: idea.proposedAt.toISOString(),
    ...(idea.editedAt ? { dateModified: idea.editedAt.toISOString() } : {}),
    author: asPerson(idea.author, origin),
    interactionStatistic: [counted("LikeAction", idea.promoteCount), counted("CommentAction", idea.commentCount)],
  };
}

const textOf = ({ html }: Post) => plainText(html).slice(0, TEXT_CHARS);

const asPerson = (author: Author, origin: string) => ({
  "@type": "Person",
  name: author.name,
  ...(author.former ? {} : { url: origin + personPath(author) }),
});
