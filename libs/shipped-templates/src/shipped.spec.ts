import {
  parseDefinition,
  validateDefinition,
  type FormDefinition,
  type Question,
} from '@sightline/form-engine';

import { composeTemplate, coreSections, cseTemplate, learningThemes, shippedTemplates } from '.';

function questionsOf(form: FormDefinition): readonly Question[] {
  return form.sections.flatMap(({ questions }) => questions);
}

/** Every text that a person reads, with where it stands. */
function textsOf(value: unknown, place = ''): readonly (readonly [string, string])[] {
  const read = ['title', 'intro', 'text', 'help', 'label', 'prompt', 'rule', 'descriptor'];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = `${place}.${name}`;
    if (typeof inner !== 'string') return textsOf(inner, at);
    return [...read, 'evidenceNeeded', 'source'].includes(name) ? [[at, inner] as const] : [];
  });
}

function textsThat(form: FormDefinition, pattern: RegExp): readonly string[] {
  return textsOf(form)
    .filter(([, text]) => pattern.test(text))
    .map(([place, text]) => `${place}: ${text}`);
}

describe.each(shippedTemplates.map((form) => [form.key, form] as const))('%s', (_key, form) => {
  it('has nothing that the engine would object to or warn of', () => {
    expect(validateDefinition(form)).toEqual([]);
  });

  it('comes back the same from JSON, by the published schema', () => {
    expect(parseDefinition(JSON.parse(JSON.stringify(form)))).toStrictEqual({ ok: true, form });
  });

  it('never says that a child did not attend, and leaves no placeholder', () => {
    expect(textsThat(form, /\bDNA\b|did not attend|failed to attend/i)).toEqual([]);
    expect(textsThat(form, /[Ll]orem|[Pp]laceholder|\bTODO\b|\bTB[CD]\b|\?\?|\.\.\./)).toEqual([]);
  });

  it('uses the current words of the field', () => {
    expect(textsThat(form, /\b(LAC|LSCB|CCG|YOT|CRC|NPS|CAF|SCR|audit log)\b/)).toEqual([]);
  });

  it('is written in British English with curly quotation marks', () => {
    const american = /\b(behavior|color|center|organiz\w+|recogniz\w+|judgment|pediatric\w*)\b/i;
    expect(textsThat(form, american)).toEqual([]);
    expect(textsThat(form, /['"]| {2}|^\s|\s$/)).toEqual([]);
  });

  it('tags only from the controlled list of themes', () => {
    const tags = questionsOf(form).flatMap(({ themes }) => themes ?? []);
    expect(tags.filter((tag) => !learningThemes.some((theme) => theme === tag))).toEqual([]);
  });

  it('says what counts as an answer wherever an auditor could hesitate', () => {
    const bare = questionsOf(form).filter(
      ({ kind, help }) => (kind === 'compliance' || kind === 'grade') && !help,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('asks every compliance item as one question', () => {
    const items = questionsOf(form).filter(({ kind }) => kind === 'compliance');
    expect(items.filter(({ text }) => !/^[^?]+\?$/.test(text)).map(({ id }) => id)).toEqual([]);
  });
});

describe('shippedTemplates', () => {
  it('have keys and titles of their own', () => {
    for (const part of ['key', 'title'] as const) {
      const all = shippedTemplates.map((form) => form[part]);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('ask the same thing under the same id, but for what stands alone', () => {
    const words = new Map<string, string>();
    const cases = shippedTemplates.filter(({ unit }) => unit === 'case-file');
    for (const { id, text, kind } of cases.flatMap(questionsOf)) {
      const said = `${kind}: ${text}`;
      expect(`${id} ${words.get(id) ?? said}`).toBe(`${id} ${said}`);
      words.set(id, said);
    }
  });

  it('give every item about practice its practice domain, in forms about a case file', () => {
    const without = shippedTemplates
      .filter(({ unit }) => unit === 'case-file')
      .flatMap(questionsOf)
      .filter(({ kind, domain }) => kind === 'compliance' && !domain)
      .map(({ id }) => id);
    expect(without).toEqual([]);
  });

  it('keep the own-practice and the multi-agency grade apart, with evidence for each', () => {
    const measured = questionsOf(cseTemplate).flatMap((question) =>
      question.kind === 'grade' && question.measures ? [question] : [],
    );
    expect(measured.map(({ id, measures, scale }) => [id, measures, scale])).toEqual([
      ['N2', 'own-practice', 'G4-own'],
      ['N3', 'multi-agency', 'G4-multi'],
    ]);
    for (const { evidence } of measured) {
      expect(evidence).toMatchObject({
        whenAnswers: ['O', 'G', 'RI', 'I', 'insufficient'],
        maxWords: 120,
      });
    }
  });

  it('put 999 and the out-of-hours team before anything else about an immediate concern', () => {
    const concern = questionsOf(cseTemplate).find(({ id }) => id === 'N8');
    expect(concern?.help).toMatch(/^If a child is in danger now, ring 999\./);
    expect(concern?.help).toContain('out-of-hours');
    expect(concern?.key).toBeUndefined();
  });
});

describe('composeTemplate', () => {
  it('puts the theme before the judgement and leaves the core as it was', () => {
    const before = JSON.stringify(coreSections);
    const ids = cseTemplate.sections.map(({ id }) => id);
    expect(ids.slice(ids.indexOf('K'))).toEqual(['K', 'CSE', 'L', 'M', 'N']);
    expect(JSON.stringify(coreSections)).toBe(before);
  });

  it('leaves out what a module asks better', () => {
    const ids = questionsOf(cseTemplate).map(({ id }) => id);
    expect(ids).not.toContain('D2');
    expect(questionsOf(composeTemplate('x', 'X', [])).map(({ id }) => id)).toContain('D2');
  });
});
