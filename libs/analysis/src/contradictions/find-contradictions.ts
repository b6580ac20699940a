import type { Contradiction } from '../audit-figures';
import type { AuditReading } from '../audit-reading';
import { questionsOf, type ContradictionRule } from '../contradiction-rules';
import { caseRecords, type CaseRecords, type Clash } from './case-records';
import { compareAnswers, compareNumbers, compareSets } from './compare-answers';
import { compareAttendance, compareRecords } from './compare-meetings';
import { compareReferrals } from './compare-referrals';

/** Where the returns of a case disagree, case by case, rules in their order (domain brief 1.5). */
export function findContradictions(reading: AuditReading): Contradiction[] {
  const rules = reading.rules.filter((rule) =>
    questionsOf(rule).some((question) => reading.given(question).length > 0),
  );
  return caseRecords(reading).flatMap((records) =>
    rules.flatMap((rule) =>
      clashesOf(rule, records).map(({ suffix, sides }) => ({
        key: [rule.key, records.caseId, suffix].filter((part) => part !== '').join(':'),
        rule: rule.key,
        about: rule.about,
        caseId: records.caseId,
        sides,
      })),
    ),
  );
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
    case 'records':
      return compareRecords(rule, records);
    case 'referrals':
      return compareReferrals(rule, records);
  }
}
