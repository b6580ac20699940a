import type { ReturnView } from '@sightline/contracts';
import {
  anAuditInTheField,
  bodyOf,
  startApp,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const words = (count: number) => Array(count).fill('word').join(' ');
const meeting = { type: 'strategy', day: -20 };

describe('answers that the form does not take', () => {
  let app: TestApp;
  let field: FieldAudit;
  let auditor: ApiClient;

  beforeAll(async () => {
    app = await startApp();
    field = await anAuditInTheField(app, { kinds: ['police', 'health-provider'] });
    await field.takeReturn('police', 0, 'in-progress', { 'D10-if': { value: 'no' } });
    await field.takeReturn('police', 1, 'signed-off');
    auditor = await field.people.asAuditor('police');
  });
  afterAll(() => app.stop());

  const path = (caseIndex: number) => `returns/${field.returnId('police', caseIndex)}`;
  const open = async (caseIndex = 0) => bodyOf(await auditor.get<ReturnView>(path(caseIndex)));
  const save = (changes: object, caseIndex = 0) => field.save('police', caseIndex, changes);

  it.each([
    ['a number where words belong', { C1: { value: 7 } }, 'C1'],
    ['words where a number belongs', { D2: { value: 'two' } }, 'D2'],
    ['half a day', { D2: { value: 0.5 } }, 'D2'],
    ['a date, which is never kept', { E5: { value: [{ ...meeting, day: '2026-01-20' }] } }, 'E5'],
    ['one answer where a list belongs', { R3: { value: 'none' } }, 'R3'],
    ['an answer that is not offered', { R1: { value: 'perhaps' } }, 'R1'],
    ['a grade that is none', { N3: { value: 'A' } }, 'N3'],
    ['rows that are none', { E5: { value: 'three meetings' } }, 'E5'],
    ['an answer that is no answer', { N8: 'no' }, 'N8'],
    ['evidence where none is taken', { D2: { value: 1, evidence: 'On file.' } }, 'D2.evidence'],
    ['a reason that is none', { D1: { value: 'na', naReason: 'busy' } }, 'D1.naReason'],
  ])('refuses %s', async (_what, changes, fieldName) => {
    await expectRefused(changes, fieldName);
  });

  it.each([
    ['a number above the highest', { D2: { value: 731 } }, 'D2'],
    ['a number below nothing', { D2: { value: -1 } }, 'D2'],
    ['a word too many', { C1: { value: words(151) } }, 'C1'],
    ['too much evidence', { D1: { value: 'no', evidence: words(200) } }, 'D1.evidence'],
    ['more rows than there is room for', { E5: { value: Array(13).fill(meeting) } }, 'E5'],
    ['an exclusive answer beside others', { R3: { value: ['none', 'missing'] } }, 'R3'],
    ['hidden characters', { C1: { value: 'seen\u0000weekly' } }, 'C1'],
    ['a bell', { C1: { value: 'seen weekly\u0007' } }, 'C1'],
    ['words that are turned round', { C1: { value: 'seen \u202eylkeew\u202c' } }, 'C1'],
    ['marks of right-to-left writing', { C1: { value: '\u200fseen weekly' } }, 'C1'],
    ['half a character', { C1: { value: 'seen \ud83d weekly' } }, 'C1'],
    [
      'hidden characters in evidence',
      { D1: { value: 'no', evidence: 'On\u2066 file.' } },
      'D1.evidence',
    ],
    ['hidden characters in a row', { C2: { value: [{ action: 'Seen\u0000' }] } }, 'C2'],
    ['one word of many thousand letters', { C1: { value: 'a'.repeat(50_000) } }, 'C1'],
  ])('refuses %s', async (_what, changes, fieldName) => {
    await expectRefused(changes, fieldName);
  });

  it('refuses an answer to a question that is hidden by another answer', async () => {
    await expectRefused({ D10: { value: [] } }, 'D10');
    await expectRefused({ 'D10-if': { value: 'no' }, D10: { value: [{}] } }, 'D10');
  });

  it('refuses an answer to a section that another agency is asked', async () => {
    await expectRefused({ B1: { value: '5-10' } }, 'B1');
  });

  it('refuses more answers at once than a form has', async () => {
    const changes = Object.fromEntries(Array.from({ length: 401 }, (_, n) => [`X${n}`, null]));
    const answer = await save(changes);
    expect(answer.problem.fields).toEqual([
      { field: 'changes', message: 'At most 400 answers at a time' },
    ]);
  });

  it('refuses a megabyte that was pasted, says so, and goes on', async () => {
    const before = await open();
    const answer = await save({ C1: { value: 'word '.repeat(220_000) } });
    expect([answer.status, answer.problem.code]).toEqual([413, 'request.too-large']);
    expect(answer.problem.title).toBe('That is too large to send');
    expect(await open()).toEqual(before);
    bodyOf(await save({ C1: { value: 'Seen weekly by the officer on the beat.' } }));
  });

  it('names the place of a hidden character', async () => {
    const answer = await save({ C1: { value: 'seen weekly\u202e by the officer' } });
    expect(answer.problem.fields).toEqual([
      {
        field: 'C1',
        message:
          'Remove the hidden character after “seen weekly”; type the words again if you cannot see it',
      },
    ]);
  });

  it('saves nothing of a set in which one answer is wrong', async () => {
    await expectRefused({ C1: { value: 'Seen weekly by the officer.' }, D2: { value: 999 } }, 'D2');
    expect((await open()).answers['C1']?.value).not.toBe('Seen weekly by the officer.');
  });

  it('refuses to change a return that is signed off', async () => {
    const before = await open(1);
    const answer = await save({ C1: { value: 'Put in afterwards.' } }, 1);
    expect([answer.status, answer.problem.code]).toEqual([409, 'return.closed']);
    expect(await open(1)).toEqual(before);
  });

  it('says of every wrong answer what is wrong, in words', async () => {
    const answer = await save({ D2: { value: 731 }, C1: { value: words(151) } });
    expect(answer.problem.fields).toEqual([
      { field: 'D2', message: 'Enter a whole number from 0 to 730' },
      { field: 'C1', message: expect.stringMatching(/150 words/) as string },
    ]);
  });

  async function expectRefused(changes: object, fieldName: string): Promise<void> {
    const before = await open();
    const saves = (await trailRows(app, 'return.save')).length;
    const answer = await save(changes);
    expect([answer.status, answer.problem.code]).toEqual([422, 'answers.invalid']);
    expect(answer.problem.fields?.map(({ field: name }) => name)).toContain(fieldName);
    expect(await open()).toEqual(before);
    expect(await trailRows(app, 'return.save')).toHaveLength(saves);
  }
});
