import { defaultEvidenceWords, evidenceRuleOf } from '../evidence';
import type { FormDefinition, FormSettings, Question } from '../template';
import { resolveTexts } from './placeholders';
import { settingFacts, settingOf, type SettingId, type SettingValues } from './setting-facts';

/**
 * The form as a partnership asks it: its own numbers in the words of questions and help, in the
 * checks, and in the room for evidence. What the form itself says goes before what the partnership
 * says. A form that names none of it comes back as the same object.
 */
export function resolveForm(form: FormDefinition, values: SettingValues): FormDefinition {
  const settings = ownChecks(values);
  const withTexts = resolveTexts(form, values);
  const withEvidence = isOwn(values, 'evidence-words')
    ? withEvidenceLimit(withTexts, settingOf(values, 'evidence-words'))
    : withTexts;
  if (Object.keys(settings).length === 0) return withEvidence;
  return { ...withEvidence, settings: { ...settings, ...form.settings } };
}

/** Whether a partnership has set it to something else than usual. */
function isOwn(values: SettingValues, id: SettingId): boolean {
  return values[id] !== undefined && values[id] !== settingFacts[id].usual;
}

function ownChecks(values: SettingValues): FormSettings {
  const share = (id: 'good-needs-met-percent' | 'inadequate-below-met-percent') =>
    settingOf(values, id) / 100;
  return {
    ...(isOwn(values, 'thin-evidence-words') && {
      thinEvidenceWords: settingOf(values, 'thin-evidence-words'),
    }),
    ...(isOwn(values, 'good-needs-met-percent') && {
      goodNeedsMet: share('good-needs-met-percent'),
    }),
    ...(isOwn(values, 'inadequate-below-met-percent') && {
      inadequateBelowMet: share('inadequate-below-met-percent'),
    }),
    ...(isOwn(values, 'grades-apart-steps') && {
      gradesApart: settingOf(values, 'grades-apart-steps'),
    }),
  };
}

/** Writes the partnership's limit on each question whose limit is the usual one. */
function withEvidenceLimit(form: FormDefinition, maxWords: number): FormDefinition {
  const limited = (question: Question): Question => {
    const rule = evidenceRuleOf(question);
    return rule?.maxWords === defaultEvidenceWords
      ? { ...question, evidence: { ...rule, maxWords } }
      : question;
  };
  return {
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      questions: section.questions.map(limited),
    })),
  };
}
