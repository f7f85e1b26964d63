import { describeReport } from './verify';
import { type LeafV1, type VerificationReport } from '@canteen/ledger';

const accepted: VerificationReport = {
  ok: true,
  readable: true,
  practice: 'p-1',
  practiceName: 'Moor Lane Surgery',
  exportedAt: '2026-11-20T09:00:00.000Z',
  scope: 'log',
  entries: 12,
  from: 1,
  to: 12,
  only: null,
  size: 10,
  checkpoint: {
    origin: 'o',
    size: 10,
    root: '00',
    signedBy: ['o+0+0'],
    cosignatures: [{ name: 'icb', atSeconds: 0 }],
  },
  earlierCheckpoints: 1,
  comparedWith: [7],
  keysPinned: false,
  notYetInCheckpoint: 2,
  erased: 3,
  erasedElsewhere: 0,
  withheld: 1,
  story: 'as-signed',
  problems: [],
  moreProblems: 0,
};

describe('the words of canteen verify', () => {
  it('say what an accepted file proves and what it does not', () => {
    const text = describeReport(accepted);
    for (const part of [
      'ACCEPTED',
      'Moor Lane Surgery',
      'Up to entry 10 none was changed',
      'compare it with one you got another way',
      'Witness icb cosigned it at 1970-01-01T00:00:00.000Z.',
      '1 earlier checkpoint:',
      'It continues the checkpoint that you kept, of size 7.',
      'not yet in a checkpoint: the last 2 entries',
      'Erased: 3 texts.',
      'Withheld from this file: 1 text.',
      'story.html is the page that was signed with it.',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('ask for a kept checkpoint when there was none to compare with', () => {
    expect(describeReport({ ...accepted, comparedWith: [] })).toContain('--against');
  });

  it('say when a story was not there, or was never signed', () => {
    expect(describeReport({ ...accepted, story: 'not-there' })).toContain('not here to be checked');
    expect(describeReport({ ...accepted, story: 'none' })).toContain('No story was signed');
  });

  it('do not promise completeness for a selection', () => {
    expect(describeReport({ ...accepted, scope: 'selection' })).toContain(
      'cannot show which others',
    );
  });

  it('say of a file with one entry what that is, and let no character change the screen', () => {
    const leaf: LeafV1 = {
      v: 1,
      practice: 'p-1',
      seq: 501,
      at: '2026-11-20T09:00:00.000Z',
      kind: 'comment.captured',
      actor: { type: 'public', id: null, name: null, roles: [] },
      subject: { type: 'comment', id: 'c-1' },
      thread: null,
      data: { network: 'x' },
      commitments: {},
    };
    const only = { leaf, texts: { body: 'Thank you\u009b2J\nACCEPTED \u202ereally' } };
    const one: VerificationReport = { ...accepted, scope: 'selection', entries: 1, only };
    const text = describeReport(one);
    expect(text).toContain(
      'Entry 501 was recorded at 2026-11-20T09:00:00.000Z: comment.captured, by a member of the public.',
    );
    expect(text).toContain('What it says: {"network":"x"}');
    expect(text).toContain('Its text "body": "Thank you?2J\\nACCEPTED ?really"');
  });

  it('name the entry of a refused file', () => {
    const problems = [{ code: 'leaf-changed', seq: 5, message: 'Entry 5 was changed.' }] as const;
    const text = describeReport({ ...accepted, ok: false, problems, moreProblems: 2 });
    expect(text).toMatch(/^REFUSED/);
    expect(text).toContain('- Entry 5 was changed.\n- and 2 more problems');
  });

  it('say when the file is no export', () => {
    expect(describeReport({ ...accepted, ok: false, readable: false })).toMatch(/^CANNOT BE READ/);
  });
});
