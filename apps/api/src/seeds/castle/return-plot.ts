import type { NestExpressApplication } from '@nestjs/platform-express';
import { daysBetween, type AgencyKind, type Day } from '@sightline/domain';
import {
  compileForm,
  withDaysMoved,
  type Answer,
  type Answers,
  type FormDefinition,
} from '@sightline/form-engine';
import { AuditsService } from '../../app/audits';
import type { Actor } from '../../app/platform/context';
import {
  AnswersService,
  ConcernsService,
  ReturnActsService,
  SpocDeskService,
  type AuditReturn,
} from '../../app/returns';
import { AnchorsService } from '../../app/vault';
import type { DemoReturn } from '../case-sheets';
import type { Cast } from './cast';
import { fromPanel, later, officeTime, type Story } from './story';

/** When, in working days from the panel, the agencies of an audit do their part. */
export interface ReturnTiming {
  /** Known checks begin; they take four days. */
  readonly checked: number;
  readonly allocated: number;
  /** The first sitting of those who finish; spread over six days. */
  readonly begun: number;
  /** The only sitting of those still at work. */
  readonly stillAtWork: number;
}

/** A turn that one return takes besides the usual course. */
export interface Twist {
  readonly number: number;
  readonly agencyKind: AgencyKind;
  readonly what: 'late' | 'sent-back-once' | 'queried-once' | 'concern-closed' | 'concern-raised';
  readonly words?: string;
  /** How a concern ended. */
  readonly outcome?: string;
}

export interface ReturnPlotOptions {
  readonly panelDay: Day;
  readonly timing: ReturnTiming;
  readonly twists?: readonly Twist[];
  /** The id of a return once it is issued. */
  readonly idOf: (number: number, agencyKind: AgencyKind) => string;
}

/** What an auditor first handed in where somebody asked for more. */
const firstWords = {
  N2: 'Good overall, with some gaps as noted above.',
  L2: 'Agencies shared information.',
};

/** Working days by which those who are late begin after the others. */
const lateBy = 13;

/** Puts the life of each return into the story: checked, allocated, written, signed off. */
export class ReturnPlot {
  private readonly acts: ReturnActsService;
  private readonly answers: AnswersService;
  private readonly desk: SpocDeskService;
  private readonly concerns: ConcernsService;
  private readonly audits: AuditsService;
  private readonly anchors: AnchorsService;
  private readonly dayOf: (offset: number) => Day;

  constructor(
    app: NestExpressApplication,
    private readonly story: Story,
    private readonly cast: Cast,
    private readonly form: FormDefinition,
    private readonly options: ReturnPlotOptions,
  ) {
    this.acts = app.get(ReturnActsService);
    this.answers = app.get(AnswersService);
    this.desk = app.get(SpocDeskService);
    this.concerns = app.get(ConcernsService);
    this.audits = app.get(AuditsService);
    this.anchors = app.get(AnchorsService);
    this.dayOf = fromPanel(options.panelDay);
  }

  tell(number: number, told: DemoReturn, spread: number): void {
    if (told.state === 'known-check') return;
    const { timing } = this.options;
    const spoc = this.cast.as('spoc', told.agencyKind);
    const auditor = this.cast.as('auditor', told.agencyKind);
    const id = () => this.options.idOf(number, told.agencyKind);
    this.story.tell(this.at(timing.checked + (spread % 4), spread), spoc, async () => {
      await this.desk.checkKnown(spoc, id(), {
        involvement: told.involvement,
        systemsSearched: [...told.systemsSearched],
        searchedAlternatives: spread % 5 !== 0,
        shouldHaveKnown: false,
        note: told.note,
        nilKind: told.nilKind ?? undefined,
        revision: await this.revision(spoc, id()),
      });
    });
    if (told.nilKind) return;
    this.story.tell(this.at(timing.allocated, spread), spoc, async () => {
      const revision = await this.revision(spoc, id());
      await this.desk.allocate(spoc, id(), { accountIds: [auditor.accountId], revision });
    });
    if (told.state === 'issued') return;
    this.tellWriting({ number, told, spread, spoc, auditor, id });
  }

  private tellWriting(part: Part): void {
    const { number, told, spread } = part;
    const { timing } = this.options;
    const twist = (this.options.twists ?? []).filter(
      (one) => one.number === number && one.agencyKind === told.agencyKind,
    );
    const isLate = twist.some(({ what }) => what === 'late');
    if (told.state === 'in-progress') {
      const saved = this.at(timing.stillAtWork - (spread % 3), spread);
      this.tellSave(saved, part, told.answers);
      for (const { what, words } of twist) {
        if (what === 'concern-raised') this.tellConcernRaised(later(saved, 20), part, words);
      }
      return;
    }
    const begun = timing.begun + (isLate ? lateBy + (spread % 3) : spread % 6);
    const [first, second] = twoSittings(this.form, told.answers);
    const sentBack = twist.find(({ what }) => what === 'sent-back-once');
    this.tellSave(this.at(begun, spread), part, first);
    this.tellSave(this.at(begun + 1, spread + 3), part, withFirstWords(second, twist));
    this.tellHandIn(this.at(begun + 1, spread + 3), part);
    const closing = twist.find(({ what }) => what === 'concern-closed');
    if (closing) this.tellConcernAnswered(this.at(begun + 1, spread + 3), part, closing);
    if (sentBack) this.tellSentBack(begun, part, sentBack, second);
    this.tellEnding(begun + (sentBack ? 4 : 2), part, twist);
  }

  private tellEnding(offset: number, part: Part, twist: readonly Twist[]): void {
    const { told, spread, spoc, id } = part;
    if (told.state === 'submitted') return;
    if (told.state === 'sent-back') {
      const { reason } = told;
      this.tellAct(this.at(offset, spread), spoc, id, 'send-back', reason);
      return;
    }
    this.tellAct(this.at(offset, spread), spoc, id, 'sign-off');
    for (const { what, words } of twist) {
      if (what === 'queried-once') this.tellQuery(offset + 2, part, words);
    }
  }

  private tellSentBack(begun: number, part: Part, twist: Twist, second: Answers): void {
    const { spread, spoc, id } = part;
    this.tellAct(this.at(begun + 2, spread), spoc, id, 'send-back', twist.words);
    this.tellSave(this.at(begun + 3, spread), part, { N2: second['N2']! });
    this.tellHandIn(this.at(begun + 3, spread), part);
  }

  private tellQuery(offset: number, part: Part, words: string | undefined): void {
    const { spread, spoc, id, told } = part;
    const coordinator = this.cast.as('coordinator');
    this.tellAct(this.at(offset, spread), coordinator, id, 'query', words);
    this.tellSave(this.at(offset + 1, spread), part, { L2: told.answers['L2']! });
    this.tellHandIn(this.at(offset + 1, spread), part);
    this.tellAct(this.at(offset + 2, spread), spoc, id, 'sign-off');
  }

  /** By the button of the form, which goes on as if nothing had been. */
  private tellConcernRaised(at: Date, { auditor, id }: Part, words = ''): void {
    this.story.tell(at, auditor, () => this.concerns.raise(auditor, id(), { words }));
  }

  /** Acknowledged within the hour, acted on the same day, and closed three days after. */
  private tellConcernAnswered(raised: Date, part: Part, { words = '', outcome = '' }: Twist): void {
    const { spoc, id } = part;
    const seen = ['raised', 'acknowledged', 'actioned'] as const;
    const told = [undefined, words, outcome];
    const minutes = [40, 200, 3 * 24 * 60];
    (['acknowledge', 'record-action', 'close'] as const).forEach((act, step) => {
      this.story.tell(later(raised, minutes[step]!), spoc, async () => {
        const [concern] = await this.concerns.standingsOf([id()]);
        const place = { returnId: id(), concernId: concern!.id };
        await this.concerns.act(spoc, place, act, { seen: seen[step]!, words: told[step] });
      });
    });
  }

  private tellSave(at: Date, { auditor, id }: Part, changes: Answers): void {
    this.story.tell(at, auditor, async () => {
      const { auditReturn } = await this.acts.demand(auditor, id());
      const { revision } = auditReturn;
      const counted = await this.countedAnew(auditor, auditReturn, changes);
      await this.answers.save(auditor, id(), { revision, changes: counted });
    });
  }

  /** Case sheets count days from the end of the window, the product from the day of the case. */
  private async countedAnew(
    actor: Actor,
    { auditId, caseFileId }: AuditReturn,
    answers: Answers,
  ): Promise<Record<string, Answer>> {
    const audit = await this.audits.see(actor, auditId);
    const anchor = await this.anchors.of(audit, caseFileId);
    const later = audit.windowTo && anchor ? daysBetween(audit.windowTo, anchor) : 0;
    const { byId } = compileForm(this.form);
    return Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [
        id,
        withDaysMoved(byId.get(id)!.question, answer, later),
      ]),
    );
  }

  private tellHandIn(saved: Date, { auditor, id }: Part): void {
    this.story.tell(later(saved, 12), auditor, async () => {
      await this.answers.submit(auditor, id(), { revision: await this.revision(auditor, id()) });
    });
  }

  private tellAct(
    at: Date,
    actor: Actor,
    id: () => string,
    act: 'send-back' | 'sign-off' | 'query',
    reason?: string,
  ): void {
    this.story.tell(at, actor, async () => {
      const revision = await this.revision(actor, id());
      await this.acts.act(actor, id(), act, { revision, reason });
    });
  }

  private async revision(actor: Actor, id: string): Promise<number> {
    return (await this.acts.demand(actor, id)).auditReturn.revision;
  }

  private at(offset: number, spread: number): Date {
    return officeTime(this.dayOf(offset), spread);
  }
}

interface Part {
  readonly number: number;
  readonly told: DemoReturn;
  readonly spread: number;
  readonly spoc: Actor;
  readonly auditor: Actor;
  readonly id: () => string;
}

/** The first sitting reads the file up to the meetings; the second assesses and judges. */
const firstSitting = ['A', 'R', 'B', 'C', 'D', 'E'];
/** Of a form without those sections, the first half. */
const isOfFirstHalf = ({ sections }: FormDefinition, sectionId: string) =>
  sections.findIndex(({ id }) => id === sectionId) < sections.length / 2;

function twoSittings(form: FormDefinition, answers: Answers): [Answers, Answers] {
  const { byId } = compileForm(form);
  const entries = Object.entries(answers);
  const isFile = form.sections.some(({ id }) => firstSitting.includes(id));
  const isFirst = ([id]: [string, unknown]) => {
    const sectionId = byId.get(id)!.section.id;
    return isFile ? firstSitting.includes(sectionId) : isOfFirstHalf(form, sectionId);
  };
  return [
    Object.fromEntries(entries.filter(isFirst)),
    Object.fromEntries(entries.filter((entry) => !isFirst(entry))),
  ];
}

/** The answers before somebody asked for more: the same grade with little under it. */
function withFirstWords(answers: Answers, twist: readonly Twist[]): Answers {
  const has = (wanted: Twist['what']) => twist.some(({ what }) => what === wanted);
  const value = answers['N2']?.value ?? null;
  return {
    ...answers,
    ...(has('sent-back-once') ? { N2: { value, evidence: firstWords.N2 } } : undefined),
    ...(has('queried-once') ? { L2: { value: firstWords.L2 } } : undefined),
  };
}
