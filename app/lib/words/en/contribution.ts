export const contribution = {
  title: "Contribution",
  year_one: "{{count}} contribution in a year: answers, questions, ideas and comments",
  year_other: "{{count}} contributions in a year: answers, questions, ideas and comments",
  most: "The most on one day: {{count}}, on {{day}}.",
  asTable: "As a table",
  month: "Month",
  count: "Contributions",
  bySpace: "By space",
  inSpace_one: "{{count}} answer, question or idea",
  inSpace_other: "{{count}} answers, questions and ideas",
};
