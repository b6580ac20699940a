import type { JsonSchema } from './json-schema';

/** Where a value does not have the shape of its schema, and what would be right. */
export interface ShapeFault {
  /** Path in the document: sections[2].questions[0].options; empty for the document itself. */
  readonly place: string;
  readonly message: string;
}

/** Faults told at once; a file with more is wrong in some one way that these show. */
const mostFaults = 50;

/** Deeper than this no template goes, and nothing recursive may be made to. */
const deepest = 40;

/**
 * Checks a document against a schema written in the subset of JsonSchema. Own code and not a
 * validator package: the browser's policy forbids code made at run time, and people read the words.
 */
export function checkShape(root: JsonSchema, value: unknown): ShapeFault[] {
  const faults: ShapeFault[] = [];
  check({ root, faults }, root, value, '', 0);
  return faults.slice(0, mostFaults);
}

interface Check {
  readonly root: JsonSchema;
  readonly faults: ShapeFault[];
}

function check(run: Check, given: JsonSchema, value: unknown, place: string, depth: number): void {
  const schema = resolve(run.root, given);
  const say = (message: string) => void run.faults.push({ place, message });
  if (run.faults.length >= mostFaults) return;
  if (depth > deepest) return say('is nested too deeply');
  if (schema.oneOf) return checkOneOf(run, schema.oneOf, value, place, depth);
  if (schema.const !== undefined && value !== schema.const) return say(`must be ${schema.const}`);
  if (schema.enum && !schema.enum.includes(value as string)) {
    return say(`must be one of ${schema.enum.join(', ')}`);
  }
  switch (schema.type) {
    case 'string':
      return checkText(schema, value, say);
    case 'number':
    case 'integer':
      return checkNumber(schema, value, say);
    case 'boolean':
      return typeof value === 'boolean' ? undefined : say('must be true or false');
    case 'array':
      return checkList(run, schema, value, place, depth);
    case 'object':
      return checkObject(run, schema, value, place, depth);
  }
}

function resolve(root: JsonSchema, schema: JsonSchema): JsonSchema {
  const name = schema.$ref?.replace('#/definitions/', '');
  return name === undefined ? schema : (root.definitions?.[name] ?? schema);
}

function checkText(schema: JsonSchema, value: unknown, say: (message: string) => void): void {
  if (typeof value !== 'string') return say('must be text');
  const { maxLength = Infinity, pattern, description } = schema;
  if (isLonger(value, maxLength)) return say(`must have at most ${maxLength} characters`);
  if (pattern === undefined || matcherOf(pattern).test(value)) return;
  say(pattern === '\\S' ? 'must not be blank' : `must be an id (${lowerFirst(description ?? '')})`);
}

const matchers = new Map<string, RegExp>();

/** A schema has few patterns and a template many texts. */
function matcherOf(pattern: string): RegExp {
  const matcher = matchers.get(pattern) ?? new RegExp(pattern, 'u');
  matchers.set(pattern, matcher);
  return matcher;
}

/** Characters are counted as people do, where that can make a difference at all. */
function isLonger(text: string, maxLength: number): boolean {
  return text.length > maxLength && [...text].length > maxLength;
}

function checkNumber(schema: JsonSchema, value: unknown, say: (message: string) => void): void {
  const isNumber = schema.type === 'integer' ? Number.isInteger(value) : Number.isFinite(value);
  if (!isNumber) return say(`must be a ${schema.type === 'integer' ? 'whole number' : 'number'}`);
  const { minimum = -Infinity, maximum = Infinity } = schema;
  if ((value as number) < minimum || (value as number) > maximum) {
    say(`must be from ${minimum} to ${maximum}`);
  }
}

function checkList(
  run: Check,
  schema: JsonSchema,
  value: unknown,
  place: string,
  depth: number,
): void {
  const { items, maxItems = Infinity } = schema;
  if (!Array.isArray(value)) return void run.faults.push({ place, message: 'must be a list' });
  if (value.length > maxItems) {
    const message = `must have at most ${maxItems} entries; it has ${value.length}`;
    return void run.faults.push({ place, message });
  }
  if (!items) return;
  value.forEach((item, index) => check(run, items, item, `${place}[${index}]`, depth + 1));
}

function checkObject(
  run: Check,
  schema: JsonSchema,
  value: unknown,
  place: string,
  depth: number,
): void {
  if (!isRecord(value)) return void run.faults.push({ place, message: 'must be an object' });
  const { properties = {}, required = [], additionalProperties, maxProperties = Infinity } = schema;
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  const inside = (name: string) => (place === '' ? name : `${place}.${name}`);
  for (const name of required) {
    if (!names.includes(name)) run.faults.push({ place: inside(name), message: 'is missing' });
  }
  if (names.length > maxProperties) {
    run.faults.push({ place, message: `must have at most ${maxProperties} entries` });
  }
  for (const name of names) {
    if (run.faults.length >= mostFaults) return;
    const known = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (known === false) {
      run.faults.push({ place: inside(shortened(name)), message: 'is not known here' });
    } else if (known) {
      if (schema.propertyNames)
        check(run, schema.propertyNames, name, inside(shortened(name)), depth);
      check(run, known, value[name], inside(shortened(name)), depth + 1);
    }
  }
}

/** Takes the branch that the value means, so that people read that one's faults and no others. */
function checkOneOf(
  run: Check,
  branches: readonly JsonSchema[],
  value: unknown,
  place: string,
  depth: number,
): void {
  const resolved = branches.map((branch) => resolve(run.root, branch));
  const meant = resolved.find((branch) => isMeant(branch, value));
  if (meant) return check(run, meant, value, place, depth);
  const kinds = resolved.flatMap(({ properties }) => kindsOf(properties?.['kind']));
  if (kinds.length > 0) {
    if (!isRecord(value)) return void run.faults.push({ place, message: 'must be an object' });
    const message = `must be one of ${kinds.join(', ')}`;
    return void run.faults.push({ place: `${place}.kind`, message });
  }
  const names = resolved.map(({ required, type }) => required?.[0] ?? type);
  run.faults.push({ place, message: `must be one of these: ${names.join(', ')}` });
}

function isMeant(branch: JsonSchema, value: unknown): boolean {
  if (branch.type === 'object') {
    if (!isRecord(value)) return false;
    const kinds = kindsOf(branch.properties?.['kind']);
    if (kinds.length > 0) return kinds.includes(String(value['kind']));
    return Object.hasOwn(value, branch.required?.[0] ?? '');
  }
  if (branch.type === 'array') return Array.isArray(value);
  return typeof value === branch.type;
}

function kindsOf(kind: JsonSchema | undefined): readonly string[] {
  return kind?.enum ?? (kind?.const === undefined ? [] : [String(kind.const)]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shortened(name: string): string {
  return name.length > 64 ? `${name.slice(0, 64)}…` : name;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
