import {
  apiRoot,
  formFileType,
  paths,
  type AgencyView,
  type AuditView,
  type SamplingView,
  type TemplateView,
} from '@sightline/contracts';
import { addDays, addWorkingDays, financialYearOf, quarterOf } from '@sightline/domain';
import type { Person } from '../smoke/http';
import { timed, type Figure } from './figures';
import { signInAs } from './people';
import type { BuiltServer } from './server';

const rows = 50_000;
const headings = 'NHS number,Surname,Forename,Date of birth,Group,Gender,Ethnicity,Family ID';

/** A list of 50,000 children: brought in, checked row by row, its frame fixed, and sampled. */
export async function frame50k(server: BuiltServer): Promise<Figure[]> {
  const coordinator = await signInAs(server.url, 'Audit co-ordinator');
  const agencies = await coordinator.get<AgencyView[]>(paths.agencies);
  const care = agencies.find(({ kind }) => kind === 'childrens-social-care')!;
  const spoc = await signInAs(server.url, 'Agency single point of contact', care.name);
  const audit = await anAudit(coordinator, care);
  const path = `${paths.audits}/${audit.id}`;
  const before = server.residentMegabytes();
  const seconds = await timed(async () => {
    const { frame } = await upload(server.url, spoc, audit.id, aList(rows + 1));
    if (frame?.rows !== rows || frame.faultCount !== 1) throw new Error('A bad row was not found');
    const { revision } = frame;
    const fixed = await coordinator.post<SamplingView>(`${path}/frame/fix`, { revision });
    const design = {
      ...{ method: 'stratified', stratifyBy: 'stratum', allocation: 'equal' },
      ...{ size: 60, reserves: 5, onePerHousehold: true, given: [], quotas: [], chosen: [] },
    };
    await coordinator.post(`${path}/draws`, { ...design, revision: fixed.frame!.revision });
  });
  const grown = server.residentMegabytes() - before;
  return [
    { name: 'frame-50k', value: seconds / 1000, unit: 's', bar: 5, better: 'lower', n: rows },
    { name: 'frame-50k-memory', value: grown, unit: 'MB', bar: 150, better: 'lower', n: rows },
  ];
}

/** One row in a place that nobody would look at has a day that there is not. */
function aList(badRow: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const row = index + 2;
    const born =
      row === badRow ? '31/02/2017' : `${String(1 + (row % 28)).padStart(2, '0')}/03/2016`;
    const group = ['Recently placed', 'Placed for some time', 'Placed elsewhere'][row % 3];
    const gender = row % 2 === 0 ? 'Female' : 'Male';
    return `${nhsNumber(row)},Quorndale${row},Given${row},${born},${group},${gender},Group ${row % 5},F${row}`;
  });
  return `${headings}\n${lines.join('\n')}\n`;
}

/** Of the range for tests, with its check digit; each row its own. */
function nhsNumber(row: number): string {
  for (let number = 999_000_000 + row * 11; ; number += 1) {
    const digits = String(number);
    const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return digits + String(check);
  }
}

async function upload(
  url: string,
  { credentials }: Person,
  auditId: string,
  list: string,
): Promise<SamplingView> {
  const response = await fetch(`${url}/${apiRoot}/${paths.audits}/${auditId}/frame`, {
    method: 'POST',
    headers: { ...credentials, 'content-type': formFileType },
    body: Buffer.from(list),
  });
  if (!response.ok) throw new Error(`Upload: ${response.status} ${await response.text()}`);
  return (await response.json()) as SamplingView;
}

async function anAudit(coordinator: Person, care: AgencyView): Promise<AuditView> {
  const today = new Date().toISOString().slice(0, 10);
  const panelDay = addWorkingDays(today, 60);
  const planned = await coordinator.post<AuditView>(paths.audits, {
    financialYear: Number(financialYearOf(panelDay).slice(0, 4)),
    quarter: quarterOf(panelDay),
    ...{ date: panelDay, theme: 'Frame of a bench', method: 'macfa' },
  });
  const path = `${paths.audits}/${planned.id}`;
  const { revision } = planned;
  const open = await coordinator.post<AuditView>(`${path}/open`, { revision });
  const templates = await coordinator.get<TemplateView[]>(paths.templates);
  const form = templates.find(({ key }) => key === 'sgo')!;
  return coordinator.put<AuditView>(`${path}/scope`, {
    ...{ revision: open.revision, purpose: 'To measure how long a list takes.', panelDay },
    ...{ keyLines: ['How long does it take?'], windowFrom: addDays(today, -365), windowTo: today },
    ...{ agencyIds: [care.id], templateVersionId: form.versions[0]!.id },
  });
}
