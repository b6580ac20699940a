import { agencyKinds, type AgencyKind } from '@sightline/domain';
import {
  evaluateForm,
  keyFailures,
  type Answers,
  type AnswerValue,
  type FormContext,
  type FormDefinition,
} from '@sightline/form-engine';

import { coreTemplate, cseTemplate, section11Templates, sgoTemplate, shippedTemplates } from '.';

function context(agencyKind: AgencyKind, unit: FormContext['unit'] = {}): FormContext {
  return { agencyKind, involvement: 'child', unit };
}

function answered(values: Readonly<Record<string, AnswerValue>>): Answers {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }]));
}

function shown(form: FormDefinition, who: FormContext, values: Record<string, AnswerValue> = {}) {
  return evaluateForm(form, answered(values), who).visibleIds;
}

function template(key: string): FormDefinition {
  const found = shippedTemplates.find((form) => form.key === key);
  if (!found) throw new Error(`No shipped template ${key}`);
  return found;
}

describe('branches of the form', () => {
  it.each(['sibling-only', 'adult-only'])(
    'asks %s involvement of the short branch',
    (involvement) => {
      for (const form of [coreTemplate, sgoTemplate, cseTemplate, template('missing')]) {
        const { sections } = evaluateForm(form, {}, { ...context('police'), involvement });
        const ids = sections.map(({ section }) => section.id);
        expect(ids).toEqual(['A', 'R', 'C', 'E', 'I', 'J', 'N']);
      }
    },
  );

  it('asks section B of children’s social care only, and its own record of everyone else', () => {
    for (const kind of agencyKinds) {
      const ids = shown(coreTemplate, context(kind));
      const isSocialCare = kind === 'childrens-social-care';
      expect([kind, ids.has('B6'), ids.has('R1')]).toEqual([kind, isSocialCare, !isSocialCare]);
    }
  });

  it('asks the own record before the section that belongs to the case', () => {
    const order = coreTemplate.sections.map(({ id }) => id);
    expect(order.indexOf('R')).toBeLessThan(order.indexOf('B'));
  });

  it('does not ask whether an unborn child was seen, but asks when the age is not known', () => {
    const unborn = shown(coreTemplate, context('health-provider', { ageBand: 'unborn' }));
    expect([unborn.has('H1a'), unborn.has('H2'), unborn.has('H5')]).toEqual([false, false, true]);
    expect(shown(coreTemplate, context('health-provider')).has('H1a')).toBe(true);
  });

  it('asks the agencies that answer all items nothing that was meant for one agency', () => {
    const ids = shown(sgoTemplate, context('ambulance'));
    expect([ids.has('SGO-5'), ids.has('SGO-9'), ids.has('SGO-4')]).toEqual([true, true, false]);
  });
});

describe('conditions', () => {
  it('opens the rows of meetings and referrals only where there were any', () => {
    const who = context('education');
    expect(shown(coreTemplate, who).has('E5')).toBe(false);
    const ids = shown(coreTemplate, who, { 'E5-if': 'yes', 'D10-if': 'yes' });
    expect([ids.has('E5'), ids.has('E6'), ids.has('D10'), ids.has('D4')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('does not ask a support plan under a year old whether it was reviewed', () => {
    const recent = context('childrens-social-care', { stratum: 'recent' });
    const established = context('childrens-social-care', { stratum: 'established' });
    expect(shown(sgoTemplate, recent).has('SGO-8')).toBe(false);
    expect(shown(sgoTemplate, established).has('SGO-8')).toBe(true);
  });

  it('asks a school of its designated teacher where the child was looked after before', () => {
    const school = context('education');
    expect(shown(sgoTemplate, school, { 'SGO-10-if': 'no' }).has('SGO-10')).toBe(false);
    expect(shown(sgoTemplate, school, { 'SGO-10-if': 'yes' }).has('SGO-10')).toBe(true);
  });

  it('knows a child protection plan by the draw, by section B or by the own record', () => {
    const form = template('medical-neglect');
    expect(shown(form, context('police')).has('MN-15')).toBe(false);
    expect(shown(form, context('police', { planStatus: 'cp' })).has('MN-15')).toBe(true);
    expect(shown(form, context('police'), { R1: 'cp' }).has('MN-15')).toBe(true);
    expect(shown(form, context('childrens-social-care'), { B6: 'cp' }).has('MN-15')).toBe(true);
  });

  it('knows a child in care by plan or by legal status', () => {
    const form = template('missing');
    const socialCare = context('childrens-social-care');
    expect(shown(form, socialCare, { B6: 'cin', B8: 'sgo' }).has('MIS-12')).toBe(false);
    expect(shown(form, socialCare, { B6: 'cic' }).has('MIS-12')).toBe(true);
    expect(shown(form, socialCare, { B6: 'cp', B8: 's20' }).has('MIS-12')).toBe(true);
  });

  it('takes three contacts out of hours for a pattern', () => {
    const form = template('out-of-hours');
    expect(shown(form, context('police'), { 'EDT-13-if': 2 }).has('EDT-13')).toBe(false);
    expect(shown(form, context('police'), { 'EDT-13-if': 3 }).has('EDT-13')).toBe(true);
  });

  it.each(section11Templates.map((form) => [form.key, form] as const))(
    'asks of %s an action and a deadline for every line below the top score',
    (_key, form) => {
      const [scale] = Object.values(form.scales);
      const codes = scale?.points.map(({ code }) => code) ?? [];
      const demanding = codes.filter((code) => {
        const ids = shown(form, context('police'), { 'S11-1.1': code });
        expect(ids.has('S11-1.1-due')).toBe(ids.has('S11-1.1-action'));
        return ids.has('S11-1.1-action');
      });
      expect(demanding).toEqual(codes.slice(1, -1));
    },
  );
});

describe('key questions', () => {
  const socialCare = context('childrens-social-care');

  it('fails a strategy discussion without health', () => {
    const values = { E3: 'yes', E4: ['csc', 'police', 'education'] };
    expect(keyFailures(coreTemplate, answered(values), socialCare)).toEqual([
      { questionId: 'E4', answer: values.E4, missing: ['health'] },
    ]);
  });

  it('does not fail one with all three, or one that was never needed', () => {
    const full = answered({ E3: 'yes', E4: ['csc', 'police', 'health'] });
    expect(keyFailures(coreTemplate, full, socialCare)).toEqual([]);
    const none = answered({ E3: 'na', E4: ['csc'] });
    expect(keyFailures(coreTemplate, none, socialCare)).toEqual([]);
  });

  it('does not take a gap in the record for a failed key question', () => {
    expect(keyFailures(coreTemplate, answered({ F5: 'not-evidenced' }), socialCare)).toEqual([]);
    expect(keyFailures(coreTemplate, answered({ F5: 'no' }), socialCare)).toHaveLength(1);
  });
});
