import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Mutant } from '../mutants';

/** A safeguard of a part; the command line, which brings the migrations, is a part too and lies in a folder of its own. */
export interface PartMutant extends Mutant {
  ofCli?: true;
}

/** Safeguards taken out of the parts that the log's proofs work with. */
export const partMutants: readonly PartMutant[] = [
  {
    name: 'leaves and nodes are hashed alike',
    proof: 'trees',
    trials: 20,
    changes: [['const NODE_PREFIX = Uint8Array.of(1);', 'const NODE_PREFIX = Uint8Array.of(0);']],
  },
  {
    name: 'a proof may be longer than the tree is high',
    proof: 'forgeries',
    trials: 2_000,
    changes: [
      [
        'return holds(() => isProof(proof) && climb(index, size).equals(root) && rest.length === 0);',
        'return holds(() => isProof(proof) && climb(index, size).equals(root));',
      ],
    ],
  },
  {
    name: 'base64 may be spelt in several ways',
    proof: 'forgeries',
    trials: 4_000,
    changes: [
      ['if (bytes.toString("base64") !== text) throw', 'if (text === "") throw'],
      ["must(bytes.toString('base64') === text, 'wrong base64');", ''],
    ],
  },
  {
    name: 'a text need not be the one that was committed to',
    proof: 'forgeries',
    trials: 4_000,
    changes: [['if (!checkCommitment(leaf.commitments[field] ?? "", text, salt))', 'if (false)']],
  },
  {
    name: 'a story may be any page',
    proof: 'forgeries',
    trials: 500,
    changes: [['if (page && page !== checkpoint?.story) problem(', 'if (false) problem(']],
  },
  {
    name: 'a proof spells each hash out at length',
    proof: 'bulk',
    trials: 100_000,
    changes: [
      ['hashes: hashes.map(toBase64)', 'hashes: hashes.map((hash) => toBase64(hash).repeat(4))'],
    ],
  },
  {
    name: 'a kept checkpoint is compared with nothing',
    proof: 'tampering',
    trials: 1,
    changes: [['else rewritten.push(kept.size);', 'else compared.push(kept.size);']],
  },
  {
    name: 'an entry takes the time of its transaction, whatever came before it',
    proof: 'writers',
    trials: 1_500,
    changes: [
      [
        'const at = head.lastAt !== null && head.lastAt > this.scope.now ? head.lastAt : this.scope.now;',
        'const at = this.scope.now;',
      ],
    ],
  },
  {
    name: 'a commit does not wait for the disk',
    proof: 'durability',
    trials: 6,
    changes: [
      [
        "set_config('app.clock_at', $2, true), app_now() AS now`",
        "set_config('app.clock_at', $2, true), set_config('synchronous_commit', 'off', true), app_now() AS now`",
      ],
    ],
  },
  {
    name: 'a time that comes twice is taken for the first',
    proof: 'zones',
    trials: 1,
    changes: [['if (earlier.epochMilliseconds === later.epochMilliseconds) return', 'return']],
  },
  {
    name: 'the triggers of the log are gone',
    proof: 'walls',
    trials: 1,
    ofCli: true,
    changes: [
      ['for (const table of appendOnlyTables) await this.refuseChanges(runner, table);', ''],
    ],
  },
  {
    name: 'what is history may be updated by the app, and no trigger is always on',
    proof: 'walls',
    trials: 1,
    ofCli: true,
    changes: [
      ['for (const table of appendOnlyTables) await this.refuseChanges(runner, table);', ''],
      [
        'GRANT SELECT, INSERT ON ${tables.join(", ")} TO canteen_app;',
        'GRANT SELECT, INSERT, UPDATE ON ${tables.join(", ")} TO canteen_app;',
      ],
    ],
  },
];

/**
 * Writes a copy of the parts without the safeguard.
 *
 * @returns the folder with the copy
 * @throws Error when the safeguard is no longer written as it was
 */
export function writePartMutant(mutant: PartMutant, parts: string): string {
  // Beside the parts, where their packages are found.
  const target = join(dirname(parts), mutant.name.replaceAll(' ', '-'));
  cpSync(parts, target, { recursive: true, verbatimSymlinks: true });
  const files = readdirSync(target, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs') && name.startsWith('cli') === (mutant.ofCli === true))
    .map((name) => join(target, name))
    .filter((file) => statSync(file).isFile());
  for (const [from, to] of mutant.changes) {
    const places = files.filter((file) => readFileSync(file, 'utf8').includes(from));
    const [place] = places;
    const pieces = place === undefined ? [] : readFileSync(place, 'utf8').split(from);
    if (place === undefined || places.length !== 1 || pieces.length !== 2) {
      throw new Error(`"${mutant.name}": not exactly one place has ${from}. Adjust the mutant.`);
    }
    writeFileSync(place, pieces.join(to));
  }
  return target;
}
