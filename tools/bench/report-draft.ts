import { setTimeout as pause } from 'node:timers/promises';
import { reportFormats, type AuditCardView, type ReportView } from '@sightline/contracts';
import type { Person } from '../smoke/http';
import { quantile, timed, type Figure } from './figures';
import { signInAs } from './people';
import type { BuiltServer } from './server';

const turns = 5;
/** The server measures its holds by a timer, which needs a few turns after each reading. */
const settling = 100;

/** The demonstration's SGO report: drafted from its figures and rendered as people read it first. */
export async function reportDraft(server: BuiltServer): Promise<Figure[]> {
  const chair = await signInAs(server.url, 'Chair');
  const audits = await chair.get<AuditCardView[]>('audits');
  const audit = audits.find(({ status }) => status === 'panel' || status === 'drafting');
  if (!audit) throw new Error('The demonstration has no audit at the panel');
  return drafted('report-draft', server, chair, { auditId: audit.id, formats: ['pdf', 'docx'] });
}

/** A full draft of 12 cases and 10 agencies, in every format that there is. */
export async function largeReport(server: BuiltServer): Promise<Figure[]> {
  const auditId = await server.withAuditAtPanel(12, 10);
  const chair = await signInAs(server.url, 'Chair');
  return drafted('report-12x10', server, chair, { auditId, formats: reportFormats });
}

async function drafted(
  name: string,
  server: BuiltServer,
  chair: Person,
  { auditId, formats }: { readonly auditId: string; readonly formats: readonly string[] },
): Promise<Figure[]> {
  await pause(settling);
  await server.longestHold();
  await pause(settling);
  const seconds: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const time = await timed(async () => {
      const report = await chair.post<ReportView>(`audits/${auditId}/report`, {});
      await Promise.all([
        chair.get(`reports/${report.id}/page`),
        ...formats.map((format) => chair.download(`reports/${report.id}/download/${format}`)),
      ]);
    });
    seconds.push(time / 1000);
  }
  await pause(settling);
  const hold = await server.longestHold();
  return [
    {
      ...{ name, value: quantile(seconds, 0.5), unit: 's', bar: 3 },
      ...{ better: 'lower', n: turns, p95: quantile(seconds, 0.95) },
    },
    { name: `${name}-hold`, value: hold, unit: 'ms', bar: 50, better: 'lower', n: turns },
  ];
}
