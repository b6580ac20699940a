import type { NestExpressApplication } from '@nestjs/platform-express';
import { financialYearOf, type Day } from '@sightline/domain';
import { AuditsRepository } from '../../app/audits';
import { PeopleService } from '../../app/people';
import type { Actor } from '../../app/platform/context';
import { Transactor } from '../../app/platform/database';
import { AgreementService, MeetingsService } from '../../app/programmes';
import { agreementDay } from './meetings';
import { sharedTheme } from './programme';

/** The subgroup agreed last year's programme in its first month, and the year began. */
export async function agreeLastYear(
  app: NestExpressApplication,
  coordinator: Actor,
  today: Day,
): Promise<void> {
  const agreement = app.get(AgreementService);
  const heldOn = agreementDay(today);
  const year = Number(financialYearOf(heldOn).slice(0, 4));
  const { meetings } = await app.get(MeetingsService).year(coordinator, year);
  const meetingId = meetings.find((meeting) => meeting.heldOn === heldOn)?.id;
  const named = { on: heldOn, meeting: 'QA subgroup' };
  await agreement.agree(coordinator, year, { ...named, meetingId, revision: 0 });
  await agreement.act(coordinator, year, 'begin', { revision: 1 });
}

/** The county took part in the audit that was co-ordinated with it. */
export async function joinCounty(app: NestExpressApplication, coordinator: Actor): Promise<void> {
  const audits = app.get(AuditsRepository);
  const [county] = await app.get(PeopleService).neighbours(coordinator.partnershipId);
  const shared = (await audits.listAll(coordinator)).find(({ theme }) => theme === sharedTheme);
  if (!county || !shared) return;
  await app.get(Transactor).run(() => audits.setPartnerships(shared.id, [county.id]));
}
