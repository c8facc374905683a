/** Where an import says how far it is. */
export type Progress = {
  /** A step of so many units begins; the one before it is over. */
  begin(step: string, total: number): void;
  advance(by: number): void;
};

export const SILENT: Progress = { begin() {}, advance() {} };
