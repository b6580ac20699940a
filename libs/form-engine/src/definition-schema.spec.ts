import Ajv from 'ajv';
import fc from 'fast-check';
import { checkShape } from './check-shape';
import { formDefinitionSchema } from './definition-schema';
import { anyForm } from './testing/any-form';
import { aForm, ask } from './testing/forms';

const ajv = new Ajv({ strict: true });
const isValid = ajv.compile(formDefinitionSchema);

/** Every place in a document where something can be changed: its path from the root. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]));
  return path.length > 0 ? [path, ...inner] : inner;
}

type Damage = (owner: Record<string, unknown>, key: string) => void;

/** A copy of the document with one place damaged. */
function damaged(document: unknown, path: readonly string[], damage: Damage): unknown {
  const copy = JSON.parse(JSON.stringify(document)) as Record<string, unknown>;
  let owner = copy;
  for (const key of path.slice(0, -1)) owner = owner[key] as Record<string, unknown>;
  damage(owner, path.at(-1) ?? '');
  return JSON.parse(JSON.stringify(copy));
}

const damages: readonly Damage[] = [
  (owner, key) => void delete owner[key],
  ...[null, 0, -1, 1e12, 1.5, true, '', ' ', 'a b', 'yes', [], {}, [null], 'x'.repeat(5000)].map(
    (value): Damage =>
      (owner, key) =>
        void (owner[key] = value),
  ),
  (owner, key) => void (owner[`${key}2`] = owner[key]),
  (owner) => void (owner['kind'] = 'text'),
];

const rich = {
  ...aForm(
    ask.compliance('A1', { key: { failing: ['no'] }, breach: { answers: ['no'], rule: 'Rule' } }),
    ask.grade('A2', { measures: 'own-practice', themes: ['voice'], domain: 'voice' }),
    ask.single('A3', ['a', 'other'], { other: 'other' }),
    ask.multiple('A4', ['a', 'none'], { exclusive: 'none', key: { failing: [], requires: ['a'] } }),
    ask.ticks('A5', ['a']),
    ask.integer('A6', { min: 0, max: 9, unitLabel: 'days' }),
    ask.xOfY('A7', { max: 9 }),
    ask.day('A8', { help: 'Help', source: 'Source', askedOf: ['police'] }),
    ask.text('A9', 9, { long: true }),
    ask.rows('A10', { minRows: 1 }),
    ask.rows('A11', { fixedRows: [{ code: 'gp', label: 'GP' }] }),
    ask.guidance('A12'),
    ask.yesNo('A13', {
      evidence: { whenAnswers: ['no'], maxWords: 9, prompt: 'Say' },
      showWhen: {
        all: [
          { question: 'A1', operator: 'equals', answer: 'yes' },
          { any: [{ agencyKind: ['police'] }, { involvement: ['child'] }] },
          { unit: 'months', operator: 'at-least', answer: 3 },
          { question: 'A3', operator: 'one-of', answer: ['a'] },
        ],
      },
    }),
  ),
  intro: 'Introduction',
  settings: { thinEvidenceWords: 15, goodNeedsMet: 0.7, inadequateBelowMet: 0.85 },
};

describe('the published schema of a template', () => {
  it('is a sound JSON Schema that accepts a template with everything in it', () => {
    expect(isValid(rich)).toBe(true);
    expect(checkShape(formDefinitionSchema, rich)).toEqual([]);
  });

  it('accepts any template the engine is tested with', () => {
    fc.assert(
      fc.property(anyForm(), (form) => {
        expect(isValid(JSON.parse(JSON.stringify(form)))).toBe(true);
      }),
    );
  });

  it('says of every damaged template what a JSON Schema validator says', () => {
    let refused = 0;
    for (const path of placesIn(rich)) {
      for (const damage of damages) {
        const broken = damaged(rich, path, damage);
        const ours = checkShape(formDefinitionSchema, broken).length === 0;
        if (ours !== isValid(broken)) {
          throw new Error(`${path.join('.')}: ours ${ours}, ajv ${JSON.stringify(isValid.errors)}`);
        }
        if (!ours) refused++;
      }
    }
    expect(refused).toBeGreaterThan(1000);
  });

  it('says of any document what a JSON Schema validator says', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const json: unknown = JSON.parse(text);
        expect(checkShape(formDefinitionSchema, json).length === 0).toBe(isValid(json));
      }),
    );
  });
});
