import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  completeAnswers,
  evidenceRuleOf,
  progressCounts,
  questionOf,
  type Answers,
  type FormContext,
  type FormDefinition,
} from '@sightline/form-engine';
import { Audit, AuditAgency } from '../app/audits';
import { CaseFile } from '../app/cases';
import { createApp } from '../app/create-app';
import { FormTemplatesService, FormVersion } from '../app/form-templates';
import { Agency, AgencyPartnership, PeopleService } from '../app/people';
import { Clock, Ids } from '../app/platform/clock';
import { loadConfig } from '../app/platform/config';
import { Transactor } from '../app/platform/database';
import { stop } from '../app/platform/http';
import { AuditReturn, AuditReturnAuditor, ReturnsRepository } from '../app/returns';

/**
 * For measurements only: puts generated returns into a stopped server's demonstration database.
 * `--writable N` makes N empty ones, `--rows N` makes N that are filled in, `--signed-off N` makes N
 * of an audit at its panel; all are given to auditors. `--form FILE` makes them of the form in the
 * file, not of the usual one; `--agencies N` asks so many agencies, and makes those that are wanting.
 * `--answers FILE` holds answers of the filled ones, a set for each agency in turn.
 * Prints the ones to be written, the audit of those or the one at its panel, and the cursor of the
 * last page of 20.
 */
interface Loaded {
  readonly writable: readonly { readonly id: string; readonly agency: string }[];
  readonly auditId: string | null;
  readonly lastCursor: string | null;
}

type App = Awaited<ReturnType<typeof createApp>>;

/** An auditor, whose agency all their returns are of. */
interface Auditor {
  readonly id: string;
  readonly agency: Agency;
}

interface Surroundings {
  readonly app: App;
  readonly partnershipId: string;
  readonly version: FormVersion;
  readonly auditors: readonly Auditor[];
  readonly now: string;
}

const about = 'Seen on the file: the plan names who does what by when, and the child was told. ';

interface Wanted {
  readonly writable: number;
  readonly rows: number;
  readonly signedOff: number;
  readonly agencies: number;
  readonly form: string | undefined;
  readonly answers: string | undefined;
}

async function load(app: App, wanted: Wanted): Promise<Loaded> {
  const { writable, rows, signedOff, agencies, form } = wanted;
  const usual = await withAgencies(await surroundings(app), agencies);
  const around = form === undefined ? usual : await withForm(usual, form);
  const empty = await loadAudit(around, writable, () => ({}));
  const given = wanted.answers
    ? (JSON.parse(readFileSync(wanted.answers, 'utf8')) as readonly Answers[])
    : [];
  const filled = new Map(
    around.auditors.map(({ agency }, index) => [
      agency.id,
      answersOf(around, agency, given[index % given.length]),
    ]),
  );
  const answers = ({ agency }: Auditor): Answers => filled.get(agency.id) ?? {};
  const full = await loadAudit(around, rows, answers);
  const atPanel = await loadAudit(around, signedOff, answers, { isAtPanel: true });
  const names = new Map(around.auditors.map(({ agency }) => [agency.id, agency.name]));
  return {
    writable: empty.map(({ id, agencyId }) => ({ id, agency: names.get(agencyId) ?? '' })),
    auditId: (empty[0] ?? atPanel[0])?.auditId ?? null,
    lastCursor: full.at(-21)?.id ?? null,
  };
}

async function surroundings(app: App): Promise<Surroundings> {
  const transactor = app.get(Transactor);
  const people = app.get(PeopleService);
  const find = async (sql: string, value: string): Promise<string> => {
    const [found] = await transactor.query<{ id: string }>(sql, [value]);
    if (!found) throw new Error('The demonstration is not loaded');
    return found.id;
  };
  const partnershipId = await find(
    'SELECT id FROM partnerships WHERE short_name = ?',
    'Castle City',
  );
  const versionId = await find(
    'SELECT v.id FROM form_versions v JOIN form_templates t ON t.id = v.template_id ' +
      'WHERE t.key = ? AND v.number > 0 ORDER BY v.number DESC',
    'sgo',
  );
  const version = await app.get(FormTemplatesService).version(versionId);
  const holders = await people.holders(partnershipId, { role: 'auditor' });
  const agencies = await people.agenciesById(holders.flatMap(({ agencyId }) => agencyId ?? []));
  const auditors = holders.flatMap(({ id, agencyId }) => {
    const agency = agencies.get(agencyId ?? '');
    return agency ? [{ id, agency }] : [];
  });
  return { app, partnershipId, version: version!, auditors, now: app.get(Clock).instant() };
}

/** The same with so many agencies; the work of those made here is given to the first auditor. */
async function withAgencies(around: Surroundings, wanted: number): Promise<Surroundings> {
  const { app, auditors, partnershipId } = around;
  const [first] = auditors;
  const more = Math.max(0, wanted - auditors.length);
  if (!first || more === 0) return around;
  const added = Array.from({ length: more }, (_, index): Agency => {
    const name = `Bench agency ${index + 1}`;
    return { ...first.agency, id: app.get(Ids).next(), name, shortName: `Bench ${index + 1}` };
  });
  const links = added.map(({ id: agencyId }) => ({ agencyId, partnershipId }));
  const transactor = app.get(Transactor);
  await transactor.run(async () => {
    await transactor.table(Agency).insert(added);
    await transactor.table(AgencyPartnership).insert(links);
  });
  return { ...around, auditors: [...auditors, ...added.map((agency) => ({ ...first, agency }))] };
}

/** The same with another form: published under a number that no form of people ever has. */
async function withForm(around: Surroundings, file: string): Promise<Surroundings> {
  const { app } = around;
  const definition = JSON.parse(readFileSync(file, 'utf8')) as FormDefinition;
  const transactor = app.get(Transactor);
  const [{ count } = { count: 0 }] = await transactor.query<{ count: number | string }>(
    'SELECT count(*) AS count FROM form_versions WHERE number <= 0',
  );
  const version = {
    ...around.version,
    id: app.get(Ids).next(),
    number: -Number(count),
    definition,
  };
  await transactor.run(() => transactor.table(FormVersion).insert([version]));
  return { ...around, version };
}

/** An audit of its own with so many returns, a case for each round of the auditors. */
async function loadAudit(
  around: Surroundings,
  count: number,
  answersFor: (auditor: Auditor) => Answers,
  { isAtPanel } = { isAtPanel: false },
): Promise<AuditReturn[]> {
  const { app, now } = around;
  const { auditors } = around;
  const ids = app.get(Ids);
  const transactor = app.get(Transactor);
  const status = isAtPanel ? 'panel' : 'in-the-field';
  const audit: Audit = { ...anAudit(ids.next(), around), status };
  const done = isAtPanel
    ? ({ status: 'signed-off', submittedAt: now, signedOffAt: now } as const)
    : undefined;
  const cases: CaseFile[] = [];
  const given: AuditReturnAuditor[] = [];
  const returns = Array.from({ length: count }, (_, index) => {
    const auditor = auditors[index % auditors.length]!;
    if (index % auditors.length === 0) {
      cases.push(aCase(ids.next(), audit.id, cases.length + 1, now));
    }
    const id = ids.next();
    const unasked = { position: 0, isIndependent: null, independenceNote: null };
    given.push({ returnId: id, accountId: auditor.id, ...unasked });
    const place = { auditId: audit.id, caseFileId: cases.at(-1)!.id, agencyId: auditor.agency.id };
    return { ...aReturn(around, answersFor(auditor), auditor), ...done, ...place, id };
  });
  const auditId = audit.id;
  const agencyIds = new Set(returns.map(({ agencyId }) => agencyId));
  await transactor.run(async () => {
    await transactor.table(Audit).insert([audit]);
    await transactor
      .table(AuditAgency)
      .insert([...agencyIds].map((agencyId) => ({ auditId, agencyId })));
    await transactor.table(CaseFile).insert(cases);
    await app.get(ReturnsRepository).insertMany(returns);
    await transactor.table(AuditReturnAuditor).insert(given);
  });
  return returns;
}

function contextOf(agency: Agency): FormContext {
  return { agencyKind: agency.kind, involvement: 'child', unit: { stratum: 'recent' } };
}

/** A complete form of about 8 kB, as a returned one is. */
function answersOf(
  { version: { definition } }: Surroundings,
  agency: Agency,
  given: Answers = {},
): Answers {
  return Object.fromEntries(
    Object.entries(completeAnswers(definition, contextOf(agency), given)).map(([id, answer]) => {
      const question = questionOf(definition, id);
      const hasEvidence = question !== undefined && evidenceRuleOf(question) !== undefined;
      return [id, hasEvidence ? { ...answer, evidence: about.repeat(2).trim() } : answer];
    }),
  );
}

function anAudit(id: string, { partnershipId, version, now }: Surroundings): Audit {
  const day = now.slice(0, 10);
  return {
    ...{ id, partnershipId, formVersionId: version.id, localFormId: null },
    ...{ financialYear: 2000, quarter: 1 },
    ...{ plannedDate: null, dateAsPrinted: null, theme: `Bench ${id}`, method: 'macfa' },
    ...{ status: 'in-the-field', statusReason: null, reAuditOfId: null, carriedFromId: null },
    reasons: null,
    ...{
      leads: null,
      comment: null,
      note: null,
      purpose: 'Measurement',
      keyLines: [],
      windowFrom: day,
    },
    ...{ windowTo: day, panelDay: day, strata: [], referencePrefix: null, createdAt: now },
    ...{ updatedAt: now, revision: 1 },
  };
}

function aCase(id: string, auditId: string, number: number, createdAt: string): CaseFile {
  return {
    ...{ id, auditId, number, reference: `BENCH-${number}`, createdAt, revision: 1 },
    ...{ stratumKey: 'recent', stratumLabel: 'Recently placed', ageBand: null },
    ...{ status: 'confirmed', statusReason: null },
  };
}

function aReturn(
  { partnershipId, version, now }: Surroundings,
  answers: Answers,
  { id: by, agency }: Auditor,
): Omit<AuditReturn, 'id' | 'auditId' | 'caseFileId' | 'agencyId'> {
  const questions = Object.keys(answers);
  const isEmpty = questions.length === 0;
  return {
    ...{ partnershipId, formVersionId: version.id, localFormId: null },
    ...{ status: isEmpty ? 'issued' : 'in-progress' },
    ...{ nilKind: null, involvement: 'child', knownCheck: null, dueDay: null, answers },
    stamps: isEmpty ? [] : [{ revision: 1, at: now, by, questions }],
    ...progressCounts(version.definition, answers, contextOf(agency)),
    ...{ agencyDueDay: null, extendedTo: null, extensionReason: null, remindedAt: null },
    ...{
      originalDueDay: null,
      lateIssue: null,
      ...{ settingId: null, settingKind: null },
      hasOpenConcern: false,
      openReason: null,
      issuedAt: now,
    },
    ...{ submittedAt: null, signedOffAt: null, createdAt: now, updatedAt: now, revision: 1 },
  };
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      writable: { type: 'string', default: '0' },
      rows: { type: 'string', default: '0' },
      'signed-off': { type: 'string', default: '0' },
      agencies: { type: 'string', default: '0' },
      form: { type: 'string' },
      answers: { type: 'string' },
    },
  });
  const app = await createApp(loadConfig());
  const loaded = await load(app, {
    writable: Number(values.writable),
    rows: Number(values.rows),
    signedOff: Number(values['signed-off']),
    agencies: Number(values.agencies),
    form: values.form,
    answers: values.answers,
  });
  process.stdout.write(`${JSON.stringify(loaded)}\n`);
  await stop(app);
}

run().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
  process.exitCode = 1;
});
