import { Injectable } from '@nestjs/common';
import { withoutDates, type PrintReturnQuery, type ReturnView } from '@sightline/contracts';
import { addDays, entryWords, returnStatusLabels } from '@sightline/domain';
import { dayInWords } from '@sightline/form-engine';
import { reportDay } from '@sightline/report-model';
import { FormPaper, FormTemplatesService, type FormFile } from '../form-templates';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { TrailService } from '../trail';
import type { AuditReturn } from './entities/audit-return.entity';
import { IdentifiersService } from './identifiers.service';
import { returnSubject, ReturnActsService } from './return-acts.service';
import { ReturnsService } from './returns.service';

declare module '../trail/trail-data' {
  interface TrailData {
    'return.download': { readonly format: string; readonly withAnswers: boolean };
  }
}

const marking = 'OFFICIAL-SENSITIVE';

/** A text with words that may say who somebody is stays in the product until its writer decides. */
const withheldWords =
  'Withheld: its writer has not decided about words that may identify somebody.';

/** A return on paper, as it applies to its agency: to fill in by hand, or with its answers. */
@Injectable()
export class ReturnPaper {
  constructor(
    private readonly returns: ReturnsService,
    private readonly acts: ReturnActsService,
    private readonly identifiers: IdentifiersService,
    private readonly templates: FormTemplatesService,
    private readonly paper: FormPaper,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
  ) {}

  /** Both are case data that leaves the product: each is on the trail. */
  async file(actor: Actor, id: string, query: PrintReturnQuery): Promise<FormFile> {
    const { format = 'pdf', answers = 'none' } = query;
    const { auditReturn } = await this.acts.demand(actor, id);
    const view = await this.returns.open(actor, id);
    const version = await this.templates.version(view.templateVersionId);
    if (!version) throw new Error('A return points at nothing');
    const withAnswers = answers === 'given';
    const given = withAnswers ? await this.givenOf(auditReturn, view) : undefined;
    const file = await this.paper.file(actor, version.definition, {
      ...{ format, marking, version: `Version ${version.number} of the form` },
      name: `return-${id.slice(-6)}-${withAnswers ? 'answers' : 'to-fill-in'}`,
      who: view.context,
      facts: factsOf(view, withAnswers),
      ...(given && { given }),
    });
    await this.transactor.run(() => {
      this.trail.record('return.download', returnSubject(auditReturn), { format, withAnswers });
      return Promise.resolve();
    });
    return file;
  }

  /** The answers without the texts that must not leave the product yet. */
  private async givenOf(auditReturn: AuditReturn, view: ReturnView) {
    const [safe] = await this.identifiers.withoutUndecided(
      auditReturn.partnershipId,
      [auditReturn],
      withheldWords,
    );
    return { answers: safe!.answers, dayText: dayTextOf(view) };
  }
}

function factsOf(view: ReturnView, withAnswers: boolean) {
  const known = [
    { label: 'Audit', value: view.audit.theme },
    { label: 'Case reference', value: view.caseFile.reference },
    { label: 'Agency', value: view.agency.name },
  ];
  return withAnswers
    ? [
        ...[...known, { label: 'Status', value: returnStatusLabels[view.status] }],
        ...[...entryOf(view), ...datesOf(view)],
      ]
    : [...known, { label: 'Completed by (role)', value: '' }, { label: 'Date', value: '' }];
}

/** What was typed in for an agency says so on paper, too. */
function entryOf({ entry }: ReturnView) {
  return entry ? [{ label: 'Entered for the agency', value: entryWords(entry) }] : [];
}

function datesOf({ anchorDay }: ReturnView) {
  return anchorDay === null ? [{ label: 'Dates', value: withoutDates }] : [];
}

/** Days are stored from an anchor, and read as dates as long as that is known. */
function dayTextOf({ anchorDay }: ReturnView): (day: number) => string {
  return (day) => (anchorDay === null ? dayInWords(day) : reportDay(addDays(anchorDay, day)));
}
