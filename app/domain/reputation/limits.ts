export const CAUSES_PER_PAGE = 30;
