export const BOOKMARKS_PER_PAGE = 20;
