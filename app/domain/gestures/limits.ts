export const GESTURE_MIN_CHARS = 10;
export const GESTURE_MAX_CHARS = 500;
export const GESTURES_PER_PAGE = 30;
