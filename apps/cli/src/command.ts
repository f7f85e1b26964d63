/**
 * One command: takes the words after its name, writes to standard output and error, and returns
 * the exit code (0 well, 1 trouble found or refused, 2 used wrongly).
 */
export type CliCommand = (words: string[]) => Promise<number>;
