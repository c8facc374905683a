import { createContext } from "react";

/** What lets this page's own scripts run. Known on the server only: once they run, nothing needs it. */
export const NonceContext = createContext<string | undefined>(undefined);
