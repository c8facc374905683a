type Facts = { mergedIntoId: number | null; archivedAt: Date | null };

/** Whether a search engine should lead people to the idea: not to one that was merged into another, or put away. */
export const isWorthFinding = ({ mergedIntoId, archivedAt }: Facts): boolean =>
  mergedIntoId === null && archivedAt === null;
