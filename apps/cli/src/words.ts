import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What somebody typed after a command's name. */
export interface TypedWords {
  positionals: string[];
  text: (name: string) => string | undefined;
  flag: (name: string) => boolean;
}

/** Reads options and other words; null when one is not known or lacks its value. */
export function readWords(words: string[], options: Options): TypedWords | null {
  try {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
    return {
      positionals,
      text: (name) => {
        const value = values[name];
        return typeof value === 'string' ? value : undefined;
      },
      flag: (name) => values[name] === true,
    };
  } catch {
    // TypeError: an option nobody knows, or one without its value.
    return null;
  }
}
