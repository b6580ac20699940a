import { saysYes } from './cells';
import type { Row } from './fields';
import { neverCell, requiredCell, requiredWhenCell } from './form-fields';

/** How a question is written that a condition requires and that says it need never be answered. */
const never = /^false\(\) and \((.*)\)$/s;
const anyCase = 'true()';

/** The parts of what stands in `required`: yes, no, or the condition it is required under. */
export function splitRequired(cell: string): Row {
  if (saysYes(cell)) return { [requiredCell]: 'yes', [requiredWhenCell]: '' };
  if (/^(|no|false|false\(\)|0)$/i.test(cell)) {
    return { [requiredCell]: 'no', [requiredWhenCell]: neverCell };
  }
  const inner = never.exec(cell)?.[1];
  if (inner === undefined) return { [requiredCell]: 'yes', [requiredWhenCell]: cell };
  return { [requiredCell]: 'no', [requiredWhenCell]: inner === anyCase ? '' : inner };
}

/**
 * What other tools read in `required`. A condition that XPath cannot say at all is written as yes,
 * so that such a tool asks for too much rather than too little.
 */
export function withRequired(cells: Row, hasCondition: boolean): Row {
  const { [requiredCell]: plain, [requiredWhenCell]: when = '', ...rest } = cells;
  if (plain === undefined) return rest;
  if (!hasCondition) return { ...rest, required: plain };
  const isNever = plain === 'no';
  return { ...rest, required: isNever ? `false() and (${when || anyCase})` : when || plain };
}
