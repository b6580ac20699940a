import { analyseAudit, type AuditInput } from '@sightline/analysis';
import type { AgencyKind } from '@sightline/domain';
import {
  formProgress,
  validateAnswers,
  type Answers,
  type FormDefinition,
} from '@sightline/form-engine';
import { sgoTemplate, shippedTemplates } from '@sightline/shipped-templates';
import {
  contextOf,
  fillReturns,
  type CaseSheet,
  type DemoReturn,
} from '../../src/seeds/case-sheets';
import { readMissingCases } from '../../src/seeds/castle-missing';
import { readSgoCases } from '../../src/seeds/castle-sgo';

const missingTemplate = shippedTemplates.find(({ key }) => key === 'missing')!;

interface Told {
  readonly form: FormDefinition;
  readonly sheet: CaseSheet;
  readonly number: number;
  readonly auditReturn: DemoReturn;
}

function told(form: FormDefinition, sheets: readonly CaseSheet[]): Told[] {
  return sheets.flatMap((sheet, index) =>
    fillReturns(form, sheet).map((auditReturn) => ({
      form,
      sheet,
      number: index + 1,
      auditReturn,
    })),
  );
}

const sgo = told(sgoTemplate, readSgoCases());
const missing = told(missingTemplate, readMissingCases());
const all = [...sgo, ...missing];

function nameOf({ form, number, auditReturn }: Told): string {
  return `${form.key} ${number} ${auditReturn.agencyKind}`;
}

function contextFor({ sheet, auditReturn }: Told) {
  return contextOf(sheet, auditReturn.agencyKind, auditReturn.involvement);
}

/** Every text that somebody wrote, with what it stands under. */
function textsOf({ auditReturn }: Told): string[] {
  const { answers, note, reason } = auditReturn;
  const texts = Object.values(answers).flatMap(({ value, evidence, other }) => {
    const cells = Array.isArray(value)
      ? value.flatMap((row) => (typeof row === 'object' ? Object.values(row) : []))
      : [value];
    return [evidence, other, ...cells].filter((text): text is string => typeof text === 'string');
  });
  return [...texts, note, reason].filter((text): text is string => text !== undefined);
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])["”]?\s+/).map((sentence) => sentence.trim());
}

describe('The answers of the demonstration', () => {
  it('are what their forms ask for, complete where they are handed in', () => {
    const handedIn = ['submitted', 'sent-back', 'signed-off'];
    const problems = all
      .filter(({ auditReturn }) => Object.keys(auditReturn.answers).length > 0)
      .flatMap((one) => {
        const mode = handedIn.includes(one.auditReturn.state) ? 'submit' : 'save';
        const found = validateAnswers(one.form, one.auditReturn.answers, contextFor(one), mode);
        return found.map(({ questionId, message }) => `${nameOf(one)}: ${questionId} ${message}`);
      });
    expect(problems).toEqual([]);
  });

  it('are unfinished where a return is in progress', () => {
    const begun = all.filter(({ auditReturn }) => auditReturn.state === 'in-progress');
    for (const one of begun) {
      const { form, auditReturn } = one;
      const { answered, required } = formProgress(form, auditReturn.answers, contextFor(one));
      expect(answered).toBeGreaterThan(0);
      expect(answered).toBeLessThan(required);
    }
    expect(begun.length).toBeGreaterThan(0);
  });

  it('repeat no sentence of seven words or more', () => {
    const seen = new Map<string, string>();
    const repeated: string[] = [];
    for (const one of all) {
      for (const sentence of textsOf(one).flatMap(sentencesOf)) {
        if (sentence.split(' ').length < 7) continue;
        const key = sentence.toLowerCase();
        if (seen.has(key)) repeated.push(`${nameOf(one)} and ${seen.get(key)}: ${sentence}`);
        seen.set(key, nameOf(one));
      }
    }
    expect(repeated).toEqual([]);
  });

  it('name nobody: within a sentence only these words have a capital', () => {
    const words = /^(Year|Ages|Stages|Black|English|Gran|National|Referral|Mechanism)$/;
    const others =
      /^(I|I'm|Gran's|[A-Z]{2,5}|[A-Z]\d{1,2}|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)$/;
    const names = all.flatMap((one) =>
      textsOf(one)
        .flatMap((text) => text.split(/[.!?:…"“”]\s*|\s["“]/))
        .flatMap((sentence) =>
          sentence
            .trim()
            .split(/[\s,;()/]+/)
            .slice(1),
        )
        .filter((word) => /^[A-Z]/.test(word) && !words.test(word) && !others.test(word))
        .map((word) => `${nameOf(one)}: ${word}`),
    );
    expect(names).toEqual([]);
  });
});

describe('The special guardianship audit of the demonstration', () => {
  const returns = sgo.map(({ auditReturn }) => auditReturn);

  it('asks eight agencies about ten cases, five of each stratum', () => {
    expect(returns).toHaveLength(80);
    const strata = readSgoCases().map(({ stratum }) => stratum);
    expect(strata.filter((stratum) => stratum === 'recent')).toHaveLength(5);
    expect(strata.filter((stratum) => stratum === 'established')).toHaveLength(5);
  });

  it('shows every kind of nil return, and one return late, one sent back, one half done', () => {
    const kinds = new Set(returns.flatMap(({ nilKind }) => nilKind ?? []));
    expect([...kinds].sort()).toEqual(['not-known', 'nothing-in-window', 'record-not-accessible']);
    const states = returns.map(({ state }) => state);
    for (const state of ['issued', 'sent-back', 'in-progress'] as const) {
      expect(states.filter((one) => one === state)).toHaveLength(1);
    }
  });

  it.each(['N2', 'N3'])('uses the whole scale for %s', (questionId) => {
    const given = new Set(returns.map(({ answers }) => answers[questionId]?.value));
    expect([...given]).toEqual(expect.arrayContaining(['O', 'G', 'RI', 'I', 'insufficient']));
  });

  it('holds agencies that contradict each other about most of what can be compared', () => {
    const { contradictions } = analyseAudit(analysisInput());
    const rules = new Set(contradictions.map(({ key }) => key.split(':')[0]));
    expect([...rules]).toEqual(
      expect.arrayContaining([
        ...['guardianship-known', 'guardianship-length', 'legal-status', 'missing-episodes'],
        ...['not-brought', 'outcome-told', 'plan-status', 'record-received', 'referral-received'],
        ...['risk-flags', 'strategy-attendance', 'strategy-held'],
      ]),
    );
  });
});

function analysisInput(): AuditInput {
  const kinds = [...new Set(sgo.map(({ auditReturn }) => auditReturn.agencyKind))];
  return {
    audit: {
      id: 'sgo',
      theme: 'Children placed under SGO',
      method: 'macfa',
      partnership: 'Castle City',
      purpose: null,
      keyLines: [],
      windowFrom: null,
      windowTo: null,
      panelDay: null,
      today: '2026-03-02',
      strata: [],
      reviews: [],
      reAuditOf: null,
    },
    form: sgoTemplate,
    agencies: kinds.map((kind) => ({ id: kind, name: kind, shortName: kind, kind })),
    cases: readSgoCases().map(({ stratum, ageBand }, index) => ({
      id: String(index + 1),
      reference: `C${index + 1}`,
      status: 'confirmed',
      stratum,
      ageBand,
    })),
    returns: sgo.map(({ number, auditReturn }) => returnInput(number, auditReturn)),
    moderatedGrades: [],
    judgements: [],
  };
}

function returnInput(number: number, auditReturn: DemoReturn): AuditInput['returns'][number] {
  const { agencyKind, nilKind, involvement, answers, state } = auditReturn;
  return {
    ...{ id: idOf(number, agencyKind), caseId: String(number), agencyId: agencyKind },
    ...{ nilKind, involvement },
    answers: answers satisfies Answers,
    status: nilKind ? 'nil' : state,
    issuedDay: null,
    dueDay: null,
    originalDueDay: null,
    submittedDay: null,
    signedOffDay: null,
  };
}

function idOf(number: number, agencyKind: AgencyKind): string {
  return `${number}-${agencyKind}`;
}
