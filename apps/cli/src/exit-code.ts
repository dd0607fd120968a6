/** What the command line tells the shell. */
export const exitCode = {
  done: 0,
  /** Something nobody foresaw; nothing was changed. */
  unexpected: 1,
  /** A refused import, or a wrong use of the command. */
  refused: 2,
  interrupted: 130,
} as const;
