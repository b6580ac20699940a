import type { Contradiction } from '../audit-figures';
import type { AuditReading } from '../audit-reading';
import { questionsOf, type ContradictionRule } from '../contradiction-rules';
import { caseRecords, type CaseRecords, type Clash } from './case-records';
import { compareAnswers, compareNumbers, compareSets } from './compare-answers';
import { compareAttendance } from './compare-attendance';
import { compareMeetings, compareRecords } from './compare-meetings';
import { compareReferrals } from './compare-referrals';

/** Where the returns of a case disagree, case by case, rules in their order (domain brief 1.5). */
export function findContradictions(reading: AuditReading): Contradiction[] {
  const rules = reading.rules.filter((rule) =>
    questionsOf(rule).some((question) => reading.column(question)?.isAnswered),
  );
  const found: Contradiction[] = [];
  for (const records of caseRecords(reading)) {
    const { caseId } = records;
    for (const rule of rules) {
      for (const { suffix, sides } of clashesOf(rule, records)) {
        const key = [rule.key, caseId, suffix].filter((part) => part !== '').join(':');
        found.push({ key, rule: rule.key, about: rule.about, caseId, sides });
      }
    }
  }
  return found;
}

function clashesOf(rule: ContradictionRule, records: CaseRecords): Clash[] {
  switch (rule.kind) {
    case 'answers':
      return compareAnswers(rule, records);
    case 'sets':
      return compareSets(rule, records);
    case 'numbers':
      return compareNumbers(rule, records);
    case 'attendance':
      return compareAttendance(rule, records);
    case 'meetings':
      return compareMeetings(rule, records);
    case 'records':
      return compareRecords(rule, records);
    case 'referrals':
      return compareReferrals(rule, records);
  }
}
