import type {
  AgencyView,
  AuditView,
  CaseIdentityView,
  GridView,
  PackView,
  ReturnView,
} from '@sightline/contracts';
import { addDays, daysBetween, type AgencyKind } from '@sightline/domain';
import { reportDay } from '@sightline/report-model';
import { AreaMove } from '../../src/app/returns/entities/area-move.entity';
import { AuditReturn } from '../../src/app/returns';
import { CaseAnchor } from '../../src/app/vault/entities/vault-anchors.entity';
import { readArchive } from '../platform/rendering/read-archive';
import {
  anAuditInTheField,
  as,
  asKeyHolder,
  bodyOf,
  keepIdentity,
  keepIndexDates,
  lastTrailRow,
  openField,
  startApp,
  TestClock,
  type FieldAudit,
  type TestApp,
} from '../support';
import { databasePlaces, filePlaces, findWord } from '../support/canary';

const today = '2026-03-02';
const windowFrom = addDays(today, -365);
/** Days of the first two cases that nothing else in the database is dated with. */
const indexDates = ['2025-08-13', '2025-10-23'];
/** On the file of the first case, as two agencies read it. */
const supervised = '2025-09-04';

describe('the day that the days of a case are counted from', () => {
  let app: TestApp;
  let field: FieldAudit;

  const beforeIssue = async (auditId: string) => {
    const kept = await keepIndexDates(app, auditId, indexDates);
    expect(kept.map(({ isCounted }) => isCounted)).toEqual([false, false]);
  };

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock(`${today}T09:00:00.000Z`) });
    field = await anAuditInTheField(app, {
      ...{ kinds: ['police', 'health-provider'], casesPerStratum: 2, beforeIssue },
    });
  });
  afterAll(() => app.stop());

  /** The day that the person meant, entered as the form enters it: by its distance. */
  async function enter(kind: AgencyKind, caseIndex: number, day: string): Promise<number> {
    const { anchorDay } = await field.openReturn(kind, caseIndex);
    const value = daysBetween(anchorDay!, day);
    bodyOf(await field.save(kind, caseIndex, { J1b: { value } }));
    return value;
  }

  const stored = async (kind: AgencyKind, caseIndex: number) => {
    const id = field.returnId(kind, caseIndex);
    const row = await app.transactor.manager.findOneByOrFail(AuditReturn, { id });
    return row.answers['J1b']?.value;
  };
  const anchorAt = async (caseIndex: number) =>
    (await field.openReturn('police', caseIndex)).anchorDay;

  it('is the index date that a key-holder kept before the forms went out', async () => {
    expect([await anchorAt(0), await anchorAt(1)]).toEqual(indexDates);
    const health = await field.openReturn('health-provider', 0);
    expect([health.anchorDay, health.windowTo]).toEqual([indexDates[0], today]);
  });

  it('is drawn from the review window where none was kept', async () => {
    for (const caseIndex of [2, 3]) {
      const drawn = (await anchorAt(caseIndex))!;
      expect([drawn >= windowFrom, drawn <= today]).toEqual([true, true]);
      expect(await anchorAt(caseIndex)).toBe(drawn);
    }
    const { data } = await lastTrailRow(app, 'vault.count-from');
    expect(data).toEqual({ cases: 4, drawn: 2 });
  });

  it('gives two agencies the same number for the same date, and each its date back', async () => {
    for (const kind of field.kinds) {
      await field.takeReturn(kind, 0, 'allocated');
      await enter(kind, 0, supervised);
      const { answers, anchorDay } = await field.openReturn(kind, 0);
      expect(addDays(anchorDay!, answers['J1b']!.value as number)).toBe(supervised);
    }
    const [police, health] = [await stored('police', 0), await stored('health-provider', 0)];
    expect([police, health]).toEqual([22, 22]);
    expect(daysBetween(today, supervised)).not.toBe(22);
  });

  it('gives the same date of two cases two numbers', async () => {
    await field.takeReturn('police', 1, 'allocated');
    await enter('police', 1, supervised);
    expect(await stored('police', 1)).toBe(-49);
  });

  it('counts a move to another area too', async () => {
    const spoc = await field.people.asSpoc('police');
    const path = `returns/${field.returnId('police', 1)}`;
    const { revision } = bodyOf(await spoc.get<ReturnView>(path));
    const dto = { revision, direction: 'out-of-area', answerable: 'part', day: supervised };
    const { areaMove } = bodyOf(await spoc.post<ReturnView>(`${path}/area-move`, dto));
    expect(areaMove!.dayOffset).toBe(-49);
    const [move] = await app.transactor.manager.find(AreaMove);
    expect(move!.dayOffset).toBe(-49);
  });

  it('is on paper as the date', async () => {
    const auditor = await field.people.asAuditor('police');
    const print = `returns/${field.returnId('police', 0)}/print?format=docx&answers=given`;
    const { bytes } = await auditor.download(print);
    const document = readArchive(bytes).get('word/document.xml')!.toString('utf8');
    expect(document).toContain(reportDay(supervised));
  });

  it('is said by the pack, without a date', async () => {
    const chair = await field.people.asChair();
    const pack = bodyOf(await chair.get<PackView>(`cases/${field.caseAt(0).id}/pack`));
    expect(pack.countedFrom).toBe('index-date');
    for (const day of [...indexDates, supervised]) expect(JSON.stringify(pack)).not.toContain(day);
  });

  it('stays what it was when the index date is corrected afterwards', async () => {
    const keyHolder = await asKeyHolder(field);
    const caseId = field.caseAt(0).id;
    const path = `cases/${caseId}/identity`;
    expect(bodyOf(await keyHolder.get<CaseIdentityView>(path)).isCounted).toBe(true);
    await keepIdentity(field, 0, { indexDate: '2025-07-01' });
    expect(bodyOf(await openField(keyHolder, caseId, 'indexDate')).value).toBe('2025-07-01');
    expect([await anchorAt(0), await stored('police', 0)]).toEqual([indexDates[0], 22]);
  });

  it('is the same for an agency that is asked later', async () => {
    const kind = 'education';
    const returnIds = await join(kind);
    const spoc = await as(app, { role: 'spoc', kind });
    const { anchorDay } = bodyOf(
      await spoc.get<ReturnView>(`returns/${returnIds.get(field.caseAt(0).id)!}`),
    );
    expect(anchorDay).toBe(indexDates[0]);
    expect(await app.transactor.manager.count(CaseAnchor)).toBe(4);
  });

  it('is the end of the window for cases whose forms went out before there was such a day', async () => {
    const caseId = field.caseAt(3).id;
    await app.transactor.run(() =>
      app.transactor.change('DELETE FROM vault_anchors WHERE case_id = ?', [caseId]),
    );
    expect(await anchorAt(3)).toBe(today);
    const returnIds = await join('general-practice');
    const spoc = await as(app, { role: 'spoc', kind: 'general-practice' });
    const later = await spoc.get<ReturnView>(`returns/${returnIds.get(caseId)!}`);
    expect(bodyOf(later).anchorDay).toBe(today);
    const chair = await field.people.asChair();
    const pack = bodyOf(await chair.get<PackView>(`cases/${caseId}/pack`));
    expect(pack.countedFrom).toBe('window-end');
  });

  // The last: it keeps the server waiting for so long that it closes its connections.
  it('is nowhere in the database, nor are the dates counted from it', async () => {
    const places = [...(await databasePlaces(app)), ...filePlaces(app.dataDir)];
    expect(findWord(windowFrom, places).length).toBeGreaterThan(0);
    for (const day of [...indexDates, supervised])
      expect([day, findWord(day, places)]).toEqual([day, []]);
  });

  /** Adds an agency to the scope; answers its returns by case. */
  async function join(kind: AgencyKind): Promise<ReadonlyMap<string, string>> {
    const coordinator = await field.people.asCoordinator();
    const audit = await field.audit();
    const all = bodyOf(await coordinator.get<AgencyView[]>('agencies'));
    const { id } = all.find((agency) => agency.kind === kind)!;
    const { revision, purpose, keyLines, panelDay, template } = audit;
    const scope = { revision, purpose, keyLines, panelDay, templateVersionId: template!.versionId };
    const window = { windowFrom: audit.windowFrom, windowTo: audit.windowTo };
    const agencyIds = [...audit.agencies.map((agency) => agency.id), id];
    const path = `audits/${field.auditId}`;
    bodyOf(await coordinator.put<AuditView>(`${path}/scope`, { ...scope, ...window, agencyIds }));
    const { cells } = bodyOf(await coordinator.get<GridView>(`${path}/grid`));
    return new Map(
      cells.filter(({ agencyId }) => agencyId === id).map((cell) => [cell.caseId, cell.returnId]),
    );
  }
});
