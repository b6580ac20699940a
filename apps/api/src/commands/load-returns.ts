import { createApp } from '../app/create-app';
import { Audit } from '../app/audits';
import { CaseFile } from '../app/cases';
import { FormTemplatesService } from '../app/form-templates';
import { PeopleService } from '../app/people';
import { Clock, Ids } from '../app/platform/clock';
import { loadConfig } from '../app/platform/config';
import { Transactor } from '../app/platform/database';
import { stop } from '../app/platform/http';
import { AuditReturn, AuditReturnAuditor, ReturnsRepository } from '../app/returns';

/**
 * For measurements only: puts generated returns into a stopped server's demonstration database.
 * `--rows N` makes N returns and prints the cursor of the last page of 20; `--writable N` makes N
 * returns that auditors of the demonstration may write.
 */
interface Wanted {
  readonly rows: number;
  readonly isWritable: boolean;
}

type App = Awaited<ReturnType<typeof createApp>>;

async function load(app: App, { rows, isWritable }: Wanted): Promise<string | null> {
  const transactor = app.get(Transactor);
  const ids = app.get(Ids);
  const now = app.get(Clock).instant();
  const partnershipId = await castleCity(transactor);
  const people = app.get(PeopleService);
  const auditors = (await people.holders(partnershipId, { role: 'auditor' })).filter(
    ({ agencyId }) => agencyId !== null,
  );
  const formVersionId = await sgoVersion(app, partnershipId);
  const audit = anAudit(ids.next(), partnershipId, formVersionId, now);
  const returns: AuditReturn[] = [];
  const cases: CaseFile[] = [];
  for (let index = 0; index < rows; index += 1) {
    const { agencyId } = auditors[index % auditors.length]!;
    if (index % auditors.length === 0)
      cases.push(aCase(ids.next(), audit.id, cases.length + 1, now));
    const place = {
      auditId: audit.id,
      caseFileId: cases.at(-1)!.id,
      agencyId: agencyId!,
      partnershipId,
    };
    returns.push(aReturn(ids.next(), place, formVersionId, now));
  }
  await transactor.run(async () => {
    await transactor.manager.insert(Audit, audit);
    for (let at = 0; at < cases.length; at += 100) {
      await transactor.manager.insert(CaseFile, cases.slice(at, at + 100));
    }
    await app.get(ReturnsRepository).insertMany(returns);
    if (!isWritable) return;
    const given = returns.map(({ id }, index) => ({
      returnId: id,
      accountId: auditors[index % auditors.length]!.id,
    }));
    await transactor.manager.insert(AuditReturnAuditor, given);
  });
  return returns.at(-21)?.id ?? null;
}

async function castleCity(transactor: Transactor): Promise<string> {
  const [found] = await transactor.query<{ id: string }>(
    'SELECT id FROM partnerships WHERE short_name = ?',
    ['Castle City'],
  );
  if (!found) throw new Error('The demonstration is not loaded');
  return found.id;
}

async function sgoVersion(app: App, partnershipId: string): Promise<string> {
  const [found] = await app
    .get(Transactor)
    .query<{
      id: string;
    }>('SELECT v.id FROM form_versions v JOIN form_templates t ON t.id = v.template_id WHERE t.key = ?', ['sgo']);
  const version =
    found && (await app.get(FormTemplatesService).findVersion(partnershipId, found.id));
  if (!version) throw new Error('The special guardianship form is not published');
  return version.id;
}

function anAudit(id: string, partnershipId: string, formVersionId: string, now: string): Audit {
  const day = now.slice(0, 10);
  return {
    ...{ id, partnershipId, formVersionId, financialYear: 2000, quarter: 1, plannedDate: null },
    ...{ dateAsPrinted: null, theme: `Bench ${now}`, method: 'macfa', status: 'in-the-field' },
    ...{ statusReason: null, reAuditOfId: null, leads: null, comment: null, note: null },
    ...{ purpose: 'Measurement', keyLines: [], windowFrom: day, windowTo: day, panelDay: day },
    ...{ strata: [], referencePrefix: null, createdAt: now, updatedAt: now, revision: 1 },
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
  id: string,
  place: Pick<AuditReturn, 'auditId' | 'caseFileId' | 'agencyId' | 'partnershipId'>,
  formVersionId: string,
  now: string,
): AuditReturn {
  return {
    ...place,
    ...{
      id,
      formVersionId,
      status: 'issued',
      nilKind: null,
      involvement: 'child',
      knownCheck: null,
    },
    ...{ dueDay: null, originalDueDay: null, answers: {}, stamps: {}, answered: 0, required: 0 },
    ...{ hasOpenConcern: false, openReason: null, issuedAt: now, submittedAt: null },
    ...{ signedOffAt: null, createdAt: now, updatedAt: now, revision: 1 },
  };
}

async function run(): Promise<void> {
  const [flag, count] = process.argv.slice(2);
  const isWritable = flag === '--writable';
  if (!isWritable && flag !== '--rows') throw new Error('Say --rows N or --writable N');
  const app = await createApp(loadConfig());
  const lastCursor = await load(app, { rows: Number(count), isWritable });
  process.stdout.write(`${JSON.stringify({ lastCursor })}\n`);
  await stop(app);
}

run().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
  process.exitCode = 1;
});
