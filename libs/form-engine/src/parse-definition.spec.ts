import type { DefinitionProblem } from './definition-problem';
import { parseDefinition, readDefinition } from './parse-definition';
import { aForm, ask } from './testing/forms';

const sound = aForm(
  ask.compliance('A1'),
  ask.rows('A2'),
  ask.text('A3', 5, {
    showWhen: { all: [{ question: 'A1', operator: 'one-of', answer: ['yes'] }, { any: [] }] },
  }),
);

/** The sound form with one place set to something, or taken out. */
function changed(place: string, value: unknown): unknown {
  const json = JSON.parse(JSON.stringify(sound)) as Record<string, unknown>;
  const path = place.split(/[.[\]]+/).filter((key) => key !== '');
  let owner = json;
  for (const key of path.slice(0, -1)) owner = owner[key] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete owner[last];
  else owner[last] = value;
  return json;
}

function problems(json: unknown): readonly DefinitionProblem[] {
  const parsed = parseDefinition(json);
  return parsed.ok ? [] : parsed.problems;
}

const messages = (json: unknown) => problems(json).map(({ message }) => message);
const messagesAfter = (place: string, value: unknown) => messages(changed(place, value));

describe('reading a template', () => {
  it('takes one of the right shape as it is', () => {
    expect(parseDefinition(sound)).toEqual({ ok: true, form: sound });
    expect(readDefinition(JSON.stringify(sound))).toEqual({ ok: true, form: sound });
  });

  it('refuses a file that is not JSON, and says so', () => {
    const parsed = readDefinition('{"schemaVersion": 1,');
    expect(parsed).toMatchObject({
      ok: false,
      problems: [{ code: 'not-json', severity: 'error', place: '' }],
    });
    expect(!parsed.ok && parsed.problems[0]?.message).toMatch(/^This file is not JSON \(.+\)$/);
  });

  it('refuses what is no template at all', () => {
    for (const json of [null, 5, 'form', [], true]) {
      expect(messages(json)).toEqual(['The template must be an object']);
    }
    expect(messages({})).toContain('sections is missing');
  });

  it('refuses a version of the format it does not know, and tells of nothing else', () => {
    const later = { schemaVersion: 2, pages: [] };
    expect(problems(later)).toEqual([
      {
        code: 'schema-version',
        severity: 'error',
        place: 'schemaVersion',
        message:
          'This template is in version 2 of the template format; this system reads version 1',
      },
    ]);
    expect(messages({ schemaVersion: 'two' })[0]).toContain('in an unknown version of');
    expect(messages(changed('schemaVersion', undefined))).toEqual(['schemaVersion is missing']);
  });

  it('refuses ten thousand questions by their number, over all sections', () => {
    const questions = Array.from({ length: 5000 }, (_, n) => ask.yesNo(`Q${n}`));
    const two = changed(
      'sections',
      [1, 2].map((n) => ({ id: `S${n}`, title: 'S', questions })),
    );
    expect(problems(two)).toEqual([
      {
        code: 'too-many-questions',
        severity: 'error',
        place: 'sections',
        message: 'The template has 10000 questions; it may have at most 2000',
      },
    ]);
    const most = changed('sections[0].questions', questions.slice(0, 2000));
    expect(problems(most)).toEqual([]);
    expect(messages({ sections: [null, { questions: 5 }, 'x'] })).toContain('title is missing');
  });

  it('names the place of a wrong type', () => {
    expect(messagesAfter('title', 5)).toEqual(['title must be text']);
    expect(messagesAfter('sections', {})).toEqual(['sections must be a list']);
    expect(messagesAfter('sections[0].questions[1]', 'A2')).toEqual([
      'sections[0].questions[1] must be an object',
    ]);
    expect(messagesAfter('sections[0].questions[0].required', 'yes')).toEqual([
      'sections[0].questions[0].required must be true or false',
    ]);
    expect(messagesAfter('sections[0].questions[2].maxWords', 1.5)).toEqual([
      'sections[0].questions[2].maxWords must be a whole number',
    ]);
    expect(messagesAfter('settings', { goodNeedsMet: '7' })).toEqual([
      'settings.goodNeedsMet must be a number',
    ]);
    expect(messagesAfter('scales', [])).toEqual(['scales must be an object']);
  });

  it('names the place of a value outside its limits', () => {
    expect(messagesAfter('settings', { goodNeedsMet: 1.1 })).toEqual([
      'settings.goodNeedsMet must be from 0 to 1',
    ]);
    expect(messagesAfter('settings', { goodNeedsMet: -0.1 })).toHaveLength(1);
    expect(messagesAfter('settings', { goodNeedsMet: 0, inadequateBelowMet: 1 })).toEqual([]);
    expect(messagesAfter('title', ' \n')).toEqual(['title must not be blank']);
    expect(messagesAfter('title', 'x'.repeat(200))).toEqual([]);
    expect(messagesAfter('title', '👍'.repeat(200))).toEqual([]);
    expect(messagesAfter('title', 'x'.repeat(201))).toEqual([
      'title must have at most 200 characters',
    ]);
    expect(messagesAfter('unit', 'street')).toEqual(['unit must be one of case-file, agency']);
    const agencies = Array.from({ length: 13 }, () => 'police');
    expect(messagesAfter('sections[0].askedOf', agencies)).toEqual([
      'sections[0].askedOf must have at most 12 entries; it has 13',
    ]);
    expect(messagesAfter('sections[0].askedOf', agencies.slice(1))).toEqual([]);
    const scale = form50();
    expect(messagesAfter('scales', scale)).toEqual(['scales must have at most 50 entries']);
  });

  it('refuses an id that is none, and says what one looks like', () => {
    expect(messagesAfter('sections[0].id', 'a b')).toEqual([
      'sections[0].id must be an id (letters, digits, dots, dashes and underscores; a letter or digit first)',
    ]);
    for (const id of ['', '-a', '_a', 'é', 'a\n', 'x'.repeat(65)]) {
      expect(messagesAfter('sections[0].id', id)).toHaveLength(1);
    }
    for (const id of ['CSE-2', 'N1.a', '4_1', 'x'.repeat(64)]) {
      expect(messagesAfter('sections[0].id', id)).toEqual([]);
    }
    expect(messagesAfter('scales', { 'no good': sound.scales['grades'] })).toHaveLength(1);
  });

  it('refuses what is missing and what is not known', () => {
    expect(messagesAfter('sections[0].questions[0].text', undefined)).toEqual([
      'sections[0].questions[0].text is missing',
    ]);
    expect(messagesAfter('sections[0].questions[0].scale', 'x')).toEqual([
      'sections[0].questions[0].scale is not known here',
    ]);
    expect(messagesAfter('y'.repeat(99), 1)).toEqual([`${'y'.repeat(64)}… is not known here`]);
    expect(messages(JSON.parse(JSON.stringify(sound).replace('{', '{"__proto__": 1, ')))).toEqual([
      '__proto__ is not known here',
    ]);
  });

  it('takes a property without a value as not there', () => {
    const help = { ...ask.yesNo('A1'), help: undefined };
    expect(problems(aForm(help))).toEqual([]);
    expect(messages(aForm({ ...help, text: undefined as never }))).toEqual([
      'sections[0].questions[0].text is missing',
    ]);
  });

  it('refuses an unknown kind of question, and lists the known ones', () => {
    expect(messagesAfter('sections[0].questions[0].kind', 'slider')).toEqual([
      'sections[0].questions[0].kind must be one of compliance, yes-no, day, guidance, grade, ' +
        'single, multiple, ticks, integer, x-of-y, text, rows',
    ]);
    expect(messagesAfter('sections[0].questions[0].kind', undefined)).toHaveLength(1);
  });

  it('judges a question by the kind it says it is', () => {
    expect(messagesAfter('sections[0].questions[0].kind', 'grade')).toEqual([
      'sections[0].questions[0].scale is missing',
    ]);
  });

  it('refuses conditions that are none', () => {
    const condition = (showWhen: unknown) =>
      messagesAfter('sections[0].questions[2].showWhen', showWhen);
    const place = 'sections[0].questions[2].showWhen';
    expect(condition({ none: [] })).toEqual([`${place} must be one of these: all, any`]);
    expect(condition({ all: [{ field: 'A1' }] })).toEqual([
      `${place}.all[0] must be one of these: all, any, question, agencyKind, involvement, unit`,
    ]);
    expect(condition({ all: [{ question: 'A1', operator: 'like' }] })[0]).toMatch(
      /all\[0\]\.operator must be one of equals, not-equals/,
    );
    expect(condition({ all: [], any: [] })).toEqual([`${place}.any is not known here`]);
    expect(condition({ all: [{ question: 'A1', operator: 'equals', answer: true }] })).toEqual([
      `${place}.all[0].answer must be one of these: string, number, array`,
    ]);
    expect(condition({ any: [{ unit: 'x', operator: 'at-least', answer: 3 }] })).toEqual([]);
  });

  it('refuses conditions nested beyond reason, however deep', () => {
    let deep: unknown = { all: [] };
    for (let n = 0; n < 5000; n++) deep = { all: [deep] };
    const [message] = messagesAfter('sections[0].questions[2].showWhen', deep);
    expect(message).toMatch(/is nested too deeply$/);
    let fair: unknown = { all: [] };
    for (let n = 0; n < 8; n++) fair = { all: [fair] };
    expect(messagesAfter('sections[0].questions[2].showWhen', fair)).toEqual([]);
  });

  it('tells of fifty faults at most', () => {
    const many = changed(
      'sections[0].questions',
      Array.from({ length: 300 }, () => ({ kind: 'text' })),
    );
    expect(problems(many)).toHaveLength(50);
  });

  it('refuses hidden characters in any text', () => {
    expect(problems(changed('sections[0].questions[0].text', 'a\u202eb'))).toEqual([
      {
        code: 'hidden-characters',
        severity: 'error',
        place: 'sections[0].questions[0].text',
        message: 'sections[0].questions[0].text holds a hidden character; remove it',
      },
    ]);
    expect(problems(changed('intro', 'a\u0000'))[0]?.place).toBe('intro');
    expect(messagesAfter('intro', 'two\nlines')).toEqual([]);
  });
});

function form50(): unknown {
  const [name, scale] = Object.entries(sound.scales)[0] ?? [];
  return Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`${name}${n}`, scale]));
}
