import { ReviewDetail, ReviewQueue } from '@canteen/contracts';
import { allYes, plainDraft, postsArea } from '../testing/posts-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPerson, type TestPractice } from '../testing/test-practice';

// Real databases on a busy machine take their time.
jest.setTimeout(30_000);

let app: TestApplication;
let area: ReturnType<typeof postsArea>;
let practice: TestPractice;

beforeAll(async () => {
  app = await testApplication();
  area = postsArea(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set('2026-11-23T09:00:00.000Z');
  practice = await app.practice();
});

const refusal = (code: string, more: object = {}): object => ({ name: 'AppError', code, ...more });
const stateOf = async (id: string) => (await area.reader.detail(practice.as('manager'), id)).state;
const publications = (id: string) =>
  app.asSuperuser('SELECT state FROM publications WHERE post_id = $1', [id]);

/** Names somebody outside the practice: a block that can be cleared. */
const namesSomebody =
  'Huge thanks to Mrs Olive Cadwallader for the cake. The nurses see to her leg ulcers every week.';
/** A labelled NHS number: a block that nobody can clear. */
const nhsNumber = 'Please tell us whose this is: NHS number 943 476 5919.';
const clinical = 'If you take methotrexate, book your monitoring blood test before your repeat.';

describe('an ordinary post', () => {
  it('waits for one approver, and is scheduled for every channel once one approved', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    const queue = ReviewQueue.parse(await area.desk.queue(practice.as('doctor'), { limit: 30 }));
    expect(queue.items).toMatchObject([
      { tier: 'T1', blocks: 0, notScreened: false, mayDecide: { allowed: true } },
    ]);
    expect(queue.items[0]?.post.waitingFor).toBe('one clinical approver or compliance lead');
    const decided = ReviewDetail.parse(await area.approve(practice, 'doctor', id));
    expect(decided.item.post.state).toBe('scheduled');
    const due = await app.asSuperuser<{ due_at: string }>(
      `SELECT due_at FROM due_work WHERE practice_id = $1 AND kind = 'publish'`,
      [practice.id],
    );
    expect(due.map(({ due_at }) => due_at)).toEqual(Array(2).fill('2026-11-26T08:30:00.000Z'));
  });

  it('goes out at once when it waits only for its approval', async () => {
    const draft = plainDraft(practice, { schedule: { kind: 'when-approved' } });
    const { id } = await area.submitted(practice, 'manager', draft);
    app.clock.advance(3_600_000);
    await area.approve(practice, 'compliance', id);
    const detail = await area.reader.detail(practice.as('manager'), id);
    expect(detail.publications.map(({ dueAt, validUntil }) => [dueAt, validUntil])).toEqual(
      Array(2).fill(['2026-11-23T10:00:00.000Z', '2026-11-24T09:00:00.000Z']),
    );
  });

  it('keeps who approved, in which roles, on which seal, with which answers', async () => {
    const { id, revision } = await area.submitted(practice, 'manager', plainDraft(practice));
    await area.approve(practice, 'doctor', id);
    const entry = (await app.log(practice.id)).find(({ kind }) => kind === 'post.approved');
    expect(entry?.leaf).toMatchObject({
      actor: {
        id: practice.as('doctor').memberId,
        roles: ['clinical-approver'],
        registration: 'GMC 7654321',
      },
      data: {
        seal: revision?.seal,
        complete: true,
        checklist: { canteen: true, neighbour: true, everyone: true },
      },
    });
  });
});

describe('an approval is refused', () => {
  const decide = async (person: TestPerson, id: string, changes: object = {}) => {
    const { revision } = await area.desk.detail(practice.as(person), id);
    return area.decider.decide(practice.as(person), id, {
      seal: revision.seal,
      decision: 'approve',
      checklist: allYes,
      note: '',
      ...changes,
    });
  };

  it('of one\u2019s own words', async () => {
    const { id } = await area.submitted(practice, 'partner', plainDraft(practice));
    await expect(decide('partner', id)).rejects.toMatchObject(refusal('OWN_WORDS'));
  });

  it('of words one changed', async () => {
    const { id } = await area.writer.start(practice.as('manager'), plainDraft(practice));
    await area.writer.save(practice.as('doctor'), id, {
      version: 1,
      draft: plainDraft(practice, { text: 'Changed by the doctor.' }),
    });
    await area.writer.submit(practice.as('manager'), id, { version: 2 });
    await area.settle();
    await expect(decide('doctor', id)).rejects.toMatchObject(refusal('OWN_WORDS'));
    const { item } = await area.desk.detail(practice.as('doctor'), id);
    expect(item.mayDecide.allowed).toBe(false);
  });

  it.each(['manager', 'auditor'] as const)('by somebody who does not approve: %s', async (who) => {
    const { id } = await area.submitted(practice, 'writer', plainDraft(practice));
    await expect(decide(who, id)).rejects.toMatchObject(refusal('FORBIDDEN'));
  });

  it('by the Caldicott Guardian alone where that is not enough', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    await expect(decide('guardian', id)).rejects.toMatchObject(refusal('APPROVAL_REFUSED'));
  });

  it('of another version than the one on the screen', async () => {
    const { id, revision } = await area.submitted(practice, 'manager', plainDraft(practice));
    const { version } = await area.writer.reopen(practice.as('manager'), id);
    await area.writer.submit(practice.as('manager'), id, { version });
    await area.settle();
    await expect(decide('doctor', id, { seal: revision?.seal })).rejects.toMatchObject(
      refusal('SEAL_MISMATCH'),
    );
    expect(await publications(id)).toEqual([]);
  });

  it('of a manifest that was changed in the database', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    await app.asSuperuser(
      `UPDATE revisions SET manifest = convert_to(replace(convert_from(manifest, 'UTF8'), '08:30', '09:30'), 'UTF8')
        WHERE post_id = $1`,
      [id],
    );
    await expect(decide('doctor', id)).rejects.toMatchObject(refusal('SEAL_MISMATCH'));
  });

  it('while a question is open', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    await expect(
      decide('doctor', id, { checklist: { ...allYes, neighbour: false } }),
    ).rejects.toMatchObject(
      refusal('APPROVAL_REFUSED', {
        fields: { 'checklist.neighbour': expect.any(String) as string },
      }),
    );
  });

  it('before it could last until the item is due', async () => {
    const draft = plainDraft(practice, { schedule: { kind: 'at', local: '2027-01-20T08:30' } });
    const { id } = await area.submitted(practice, 'manager', draft);
    await expect(decide('doctor', id)).rejects.toMatchObject(refusal('APPROVAL_REFUSED'));
  });

  it('to another practice', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    const { seal } = (await area.desk.detail(practice.as('doctor'), id)).revision;
    const other = await app.practice('Solent Surgery');
    await expect(
      area.decider.decide(other.as('doctor'), id, {
        seal,
        decision: 'approve',
        checklist: allYes,
        note: '',
      }),
    ).rejects.toMatchObject(refusal('NOT_FOUND'));
  });
});

describe('a clinical post', () => {
  it('needs a clinical approver and a second person', async () => {
    const { id, tier } = await area.submitted(
      practice,
      'manager',
      plainDraft(practice, { text: clinical }),
    );
    expect(tier).toBe('T2');
    const first = await area.approve(practice, 'compliance', id);
    expect(first.item).toMatchObject({
      post: { state: 'in-review' },
      needs: 'a clinical approver',
    });
    expect(await publications(id)).toEqual([]);
    await area.approve(practice, 'doctor', id);
    expect(await stateOf(id)).toBe('scheduled');
  });

  it('loses an approval when its approver loses the role', async () => {
    const { id } = await area.submitted(
      practice,
      'manager',
      plainDraft(practice, { text: clinical }),
    );
    await area.approve(practice, 'doctor', id);
    await app.asSuperuser(`UPDATE members SET roles = '{auditor}' WHERE id = $1`, [
      practice.as('doctor').memberId,
    ]);
    await area.approve(practice, 'compliance', id);
    expect(await stateOf(id)).toBe('in-review');
    await area.approve(practice, 'partner', id);
    expect(await stateOf(id)).toBe('scheduled');
  });
});

describe('a blocked post', () => {
  it('goes back to its author, and nobody can approve it', async () => {
    const { id } = await area.submitted(
      practice,
      'manager',
      plainDraft(practice, { text: namesSomebody }),
    );
    const detail = await area.reader.detail(practice.as('manager'), id);
    expect(detail).toMatchObject({ state: 'changes-needed', tier: 'T4' });
    await expect(area.approve(practice, 'doctor', id)).rejects.toMatchObject(
      refusal('STATE_REFUSED'),
    );
  });

  it('can be written on at once', async () => {
    const { id, version } = await area.submitted(
      practice,
      'manager',
      plainDraft(practice, { text: namesSomebody }),
    );
    const saved = await area.writer.save(practice.as('manager'), id, {
      version,
      draft: plainDraft(practice),
    });
    expect(saved.state).toBe('draft');
  });

  const blocks = async (id: string) =>
    (await area.desk.detail(practice.as('guardian'), id)).revision.screening.findings.filter(
      ({ severity }) => severity === 'block',
    );

  it('goes to review as T3 once every block is cleared as a false alarm', async () => {
    const { id } = await area.submitted(
      practice,
      'manager',
      plainDraft(practice, { text: namesSomebody }),
    );
    const found = await blocks(id);
    expect(found.length).toBeGreaterThan(0);
    for (const block of found) {
      await area.clearer.clear(practice.as('guardian'), block.id, 'She agreed in writing to this.');
    }
    const { item, revision } = await area.desk.detail(practice.as('guardian'), id);
    expect(item).toMatchObject({ tier: 'T3', blocks: 0, post: { state: 'in-review' } });
    expect(
      revision.screening.findings.find(({ severity }) => severity === 'block')?.cleared,
    ).toMatchObject({ byName: 'Helen Osei', reason: 'She agreed in writing to this.' });
    await area.approve(practice, 'compliance', id);
    expect(await stateOf(id)).toBe('in-review');
    await area.approve(practice, 'guardian', id);
    expect(await stateOf(id)).toBe('scheduled');
    const cleared = (await app.log(practice.id)).filter(
      ({ kind }) => kind === 'post.finding-cleared',
    );
    expect(cleared).toHaveLength(found.length);
  });

  it('is cleared by nobody who wrote it, and by nobody without the role', async () => {
    const { id } = await area.submitted(
      practice,
      'manager',
      plainDraft(practice, { text: namesSomebody }),
    );
    const [block] = await blocks(id);
    const clear = (who: TestPerson) =>
      area.clearer.clear(practice.as(who), block?.id ?? '', 'It is a false alarm.');
    await expect(clear('doctor')).rejects.toMatchObject(refusal('FORBIDDEN'));
    const guardianAsAuthor = { ...practice.as('manager'), roles: ['caldicott-guardian'] as const };
    await expect(
      area.clearer.clear(guardianAsAuthor, block?.id ?? '', 'It is a false alarm.'),
    ).rejects.toMatchObject(refusal('OWN_WORDS'));
  });

  it('with a labelled NHS number cannot be cleared', async () => {
    const { id } = await area.submitted(
      practice,
      'manager',
      plainDraft(practice, { text: nhsNumber }),
    );
    const block = (await blocks(id)).find(({ rule }) => rule === 'confidentiality.nhs-number');
    expect(block?.clearable).toBe(false);
    await expect(
      area.clearer.clear(practice.as('guardian'), block?.id ?? '', 'It is a false alarm.'),
    ).rejects.toMatchObject(refusal('FINDING_NOT_CLEARABLE'));
  });

  it('is not freed in one channel by clearing the same span in another', async () => {
    const twin = namesSomebody.replace('Olive Cadwallader', 'Maisy Arkwright-x').slice(0, 95);
    const { id } = await area.submitted(
      practice,
      'manager',
      plainDraft(practice, {
        variants: [
          { channelId: practice.facebook, text: namesSomebody },
          { channelId: practice.x, text: twin },
        ],
      }),
    );
    const onFacebook = (await blocks(id)).filter(
      ({ channelId }) => channelId === practice.facebook,
    );
    for (const block of onFacebook) {
      await area.clearer.clear(practice.as('guardian'), block.id, 'She agreed in writing to this.');
    }
    const open = (await blocks(id)).filter(({ cleared }) => cleared === null);
    expect(open.map(({ channelId }) => channelId)).toContain(practice.x);
    expect(await stateOf(id)).toBe('changes-needed');
  });
});

describe('sending back and holding', () => {
  const decide = async (id: string, decision: 'return' | 'hold', note: string) => {
    const { revision } = await area.desk.detail(practice.as('doctor'), id);
    return area.decider.decide(practice.as('doctor'), id, {
      seal: revision.seal,
      decision,
      checklist: {},
      note,
    });
  };

  it('needs a note, which its author reads and the log does not', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    await expect(decide(id, 'return', '')).rejects.toMatchObject(refusal('INVALID_INPUT'));
    await decide(id, 'return', 'Say which door.');
    const detail = await area.reader.detail(practice.as('manager'), id);
    expect(detail).toMatchObject({
      state: 'returned',
      approvals: [{ decision: 'return', note: 'Say which door.' }],
    });
    expect(JSON.stringify(await app.log(practice.id))).not.toContain('which door');
    const told = await app.asSuperuser<{ kind: string }>(
      `SELECT kind FROM notices WHERE member_id = $1`,
      [practice.as('manager').memberId],
    );
    expect(told).toEqual([{ kind: 'returned' }]);
  });

  it('takes a scheduled post back from the publisher', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    await area.approve(practice, 'compliance', id);
    await decide(id, 'return', 'The door is shut that day.');
    expect(await publications(id)).toEqual([{ state: 'cancelled' }, { state: 'cancelled' }]);
  });

  it('goes on where it was once advice was obtained', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    await area.approve(practice, 'compliance', id);
    await decide(id, 'hold', 'Ask the defence body first.');
    expect(await publications(id)).toEqual([{ state: 'held' }, { state: 'held' }]);
    const advice = { organisation: 'MDU', reference: 'A-17' } as const;
    await area.decider.release(practice.as('doctor'), id, { ...advice, result: 'go-on' });
    expect(await stateOf(id)).toBe('scheduled');
    expect(await publications(id)).toEqual([{ state: 'queued' }, { state: 'queued' }]);
  });

  it('ends when the advice is not to publish', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    await decide(id, 'hold', 'Ask the defence body first.');
    await area.decider.release(practice.as('doctor'), id, {
      organisation: 'MDU',
      reference: 'A-18',
      result: 'do-not-publish',
    });
    expect(await stateOf(id)).toBe('cancelled');
    expect(JSON.stringify(await app.log(practice.id))).not.toContain('A-18');
  });

  it('shows the version that was sent back beside the new one', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    await decide(id, 'return', 'Say which door.');
    const { version } = await area.reader.detail(practice.as('manager'), id);
    const draft = plainDraft(practice, { text: 'Our side door is open from 8am.' });
    const saved = await area.writer.save(practice.as('manager'), id, { version, draft });
    await area.writer.submit(practice.as('manager'), id, { version: saved.version });
    await area.settle();
    const shown = await area.desk.detail(practice.as('doctor'), id);
    expect(shown.previous?.parts[0]?.text).toBe(plainDraft(practice).text);
    expect(shown.revision.parts[0]?.text).toBe('Our side door is open from 8am.');
  });
});
