import { expect, test } from "vitest";
import { questionJsonLd } from "#app/lib/json-ld";
import { renderMarkdown } from "#app/lib/markdown";

const ada = { name: "Ada", handle: "ada", former: false };
const gone = { name: "Former member", handle: "former_9", former: true };
const question = {
  id: 7,
  slug: "why-is-my-bill-so-high",
  title: "Why is my bill so high?",
  html: renderMarkdown("I was in **Norway**."),
  score: 3,
  author: ada,
  answerCount: 2,
  askedAt: new Date("2026-03-01T10:00:00Z"),
  language: "en",
};
const answer = {
  id: 1,
  html: renderMarkdown("Ask for a refund."),
  score: 5,
  author: gone,
  answeredAt: new Date("2026-03-01T10:05:00Z"),
  acceptedAt: null,
  language: "en",
};

test("accepted answers are told apart from suggested ones, with whole addresses, and a former member has no page", () => {
  const accepted = { ...answer, id: 2, author: ada, acceptedAt: new Date("2026-03-01T11:00:00Z") };
  const { mainEntity } = questionJsonLd(question, [accepted, answer], "https://community.example");
  expect(mainEntity).toMatchObject({
    "@type": "Question",
    name: "Why is my bill so high?",
    text: "I was in Norway.",
    answerCount: 2,
    author: { name: "Ada", url: "https://community.example/people/ada" },
    acceptedAnswer: [{ url: "https://community.example/questions/7-why-is-my-bill-so-high#answer-2" }],
    suggestedAnswer: [{ text: "Ask for a refund.", upvoteCount: 5, author: { name: "Former member" } }],
  });
  expect(JSON.stringify(mainEntity)).not.toContain("former_9");
});

test("without answers it names none", () => {
  const { mainEntity } = questionJsonLd(question, [], "https://community.example");
  expect(mainEntity).not.toHaveProperty("acceptedAnswer");
  expect(mainEntity).not.toHaveProperty("suggestedAnswer");
});
