import { setTimeout as pause } from 'node:timers/promises';
import type { AuditCardView, ReportView } from '@sightline/contracts';
import { quantile, timed, type Figure } from './figures';
import { signInAs } from './people';
import type { BuiltServer } from './server';

const turns = 5;
/** The server measures its holds by a timer, which needs a few turns after each reading. */
const settling = 100;

/** The demonstration's SGO report: drafted from its figures and rendered in every format. */
export async function reportDraft(server: BuiltServer): Promise<Figure[]> {
  const chair = await signInAs(server.url, 'Chair');
  const audits = await chair.get<AuditCardView[]>('audits');
  const audit = audits.find(({ status }) => status === 'panel' || status === 'drafting');
  if (!audit) throw new Error('The demonstration has no audit at the panel');
  await pause(settling);
  await server.longestHold();
  await pause(settling);
  const seconds: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const time = await timed(async () => {
      const report = await chair.post<ReportView>(`audits/${audit.id}/report`, {});
      await Promise.all([
        chair.get(`reports/${report.id}/page`),
        chair.download(`reports/${report.id}/download/pdf`),
        chair.download(`reports/${report.id}/download/docx`),
      ]);
    });
    seconds.push(time / 1000);
  }
  await pause(settling);
  const hold = await server.longestHold();
  return [
    {
      ...{ name: 'report-draft', value: quantile(seconds, 0.5), unit: 's', bar: 3 },
      ...{ better: 'lower', n: turns, p95: quantile(seconds, 0.95) },
    },
    { name: 'report-draft-hold', value: hold, unit: 'ms', bar: 50, better: 'lower', n: turns },
  ];
}
