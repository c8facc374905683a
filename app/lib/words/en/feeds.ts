export const feeds = {
  newest: "New questions",
  inSpace: "New questions: {{space}}",
  underTag: "New questions about {{tag}}",
  answersTo: "Answers to: {{title}}",
  answerBy: "Answer by {{name}}",
};
