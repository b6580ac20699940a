import type { MyWorkView, Page, TrailEntryView } from '@sightline/contracts';
import { takeToTheField } from './field';
import { judgeAndReport } from './report';
import { answerReturns } from './returns';
import { auditor, spoc, Stage } from './stage';
import { expect } from './steps';

const url = (argument('--url') ?? 'http://localhost:3000').replace(/\/$/, '');
const stage = new Stage(url);
const field = await takeToTheField(stage);
const { auditId } = field;
await answerReturns(stage, field);
await judgeAndReport(stage, auditId);

await stage.steps.step('everything is on the trail', async () => {
  const chair = await stage.as('Chair');
  const actions = new Set<string>();
  let cursor: string | null = '';
  while (cursor !== null) {
    const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const page: Page<TrailEntryView> = await chair.get(`trail?auditId=${auditId}&limit=100${more}`);
    for (const { action } of page.items) actions.add(action);
    cursor = page.next;
  }
  for (const action of [
    'audit.plan',
    'audit.scope',
    'sample.draw',
    'return.save',
    'return.act',
    'report.approve',
  ]) {
    expect(actions.has(action), `${action} is on the trail`);
  }
});

await stage.steps.step('my work is there for every role', async () => {
  for (const role of [
    'Audit co-ordinator',
    'Chair',
    spoc,
    auditor,
    'Board member',
    'Administrator',
  ]) {
    const work = await (await stage.as(role)).get<MyWorkView>('my-work');
    expect(work.groups.length > 0, `${role} has a home`);
  }
});

process.stdout.write(`All ${stage.steps.count} steps passed at ${url}\n`);

function argument(name: string): string | undefined {
  const index = process.argv.indexOf(name);
  return index >= 0 ? process.argv[index + 1] : undefined;
}
