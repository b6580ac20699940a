import type { AuditFigures, ItemFigure, KeyItemFigure } from '../audit-figures';
import type { FindingCandidate } from '../finding-candidate';
import { namesOf } from '../names';
import { distinct } from '../ordering';
import { returnsBehind } from '../returns-behind';
import { counted, nouns, sentence, shortened } from '../words/plain-english';
import { ofNoun } from '../words/share-words';

/** From what share on an item is a strength, below which it is for development. */
export interface ItemThresholds {
  readonly strengthShare: number;
  readonly developmentShare: number;
  readonly smallestBase: number;
  readonly strengthsOffered: number;
}

const longestTitle = 200;
const notMet = ['partly', 'no', 'notEvidenced'] as const;

/**
 * Key items that failed at all, those that failed in most cases first; then items met in too few
 * returns, the worst first.
 */
export function developmentItems(
  figures: AuditFigures,
  thresholds: ItemThresholds,
): FindingCandidate[] {
  const items = new Map(figures.compliance.items.map((item) => [item.questionId, item]));
  const failing = figures.keyItems
    .filter((item) => item.failing.count > 0)
    .sort(
      (a, b) =>
        b.casesFailing.count - a.casesFailing.count || shareOf(b.failing) - shareOf(a.failing),
    );
  const listed = new Set(failing.map(({ questionId }) => questionId));
  const low = figures.compliance.items
    .filter(({ questionId, overall: { met } }) => {
      if (listed.has(questionId) || met.base < thresholds.smallestBase) return false;
      return shareOf(met) < thresholds.developmentShare;
    })
    .sort(byShare);
  return [
    ...failing.map((keyItem) => {
      const item = items.get(keyItem.questionId);
      return item
        ? itemCandidate(figures, item, 'development')
        : keyItemCandidate(figures, keyItem);
    }),
    ...low.map((item) => itemCandidate(figures, item, 'development')),
  ];
}

/**
 * Items met almost always and failed nowhere as key items; the most often asked first, and no more
 * than are worth reading.
 */
export function strengthItems(
  figures: AuditFigures,
  thresholds: ItemThresholds,
): FindingCandidate[] {
  const failing = new Set(
    figures.keyItems.filter((item) => item.failing.count > 0).map(({ questionId }) => questionId),
  );
  return figures.compliance.items
    .filter(({ questionId, overall: { met } }) => {
      if (failing.has(questionId) || met.base < thresholds.smallestBase) return false;
      return shareOf(met) >= thresholds.strengthShare;
    })
    .sort(
      (a, b) =>
        Number(b.isKey) - Number(a.isKey) ||
        byShare(b, a) ||
        b.overall.met.base - a.overall.met.base,
    )
    .slice(0, thresholds.strengthsOffered)
    .map((item) => itemCandidate(figures, item, 'strength'));
}

function shareOf({ count, base }: { readonly count: number; readonly base: number }): number {
  return count / base;
}

function byShare(a: ItemFigure, b: ItemFigure): number {
  return shareOf(a.overall.met) - shareOf(b.overall.met);
}

function itemCandidate(
  figures: AuditFigures,
  item: ItemFigure,
  kind: 'strength' | 'development',
): FindingCandidate {
  const returnIds = returnsBehind(figures, {
    questionId: item.questionId,
    answers: kind === 'strength' ? ['yes'] : notMet,
  });
  const start = kind === 'strength' ? 'Done well' : 'Not yet consistent';
  return {
    key: `${kind}:${item.questionId}`,
    kind,
    title: shortened(`${start}: ${item.text}`, longestTitle),
    evidence: itemEvidence(figures, item),
    themes: item.themes,
    questionIds: [item.questionId],
    ...placesOf(figures, returnIds),
    returnIds,
  };
}

function itemEvidence(figures: AuditFigures, item: ItemFigure): string {
  const names = namesOf(figures);
  const { met, partly, no, notEvidenced } = item.overall;
  const rest = [
    partly > 0 ? `partly in ${partly}` : '',
    no > 0 ? `not met in ${no}` : '',
    notEvidenced > 0 ? `not evidenced on file in ${notEvidenced}` : '',
  ].filter((part) => part !== '');
  const byAgency = item.byAgency
    .filter((one) => one.met.base > 0)
    .map((one) => `${names.shortAgency(one.agencyId)} ${one.met.text}`);
  return [
    sentence([`Met in ${ofNoun(met, nouns.return)}`, ...rest].join('; ')),
    item.isKey ? 'This is a key item.' : '',
    byAgency.length > 1 ? sentence(`By agency: ${byAgency.join(', ')}`) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function keyItemCandidate(figures: AuditFigures, item: KeyItemFigure): FindingCandidate {
  const { questionId, text, failing, casesFailing, returnIds } = item;
  return {
    key: `development:${questionId}`,
    kind: 'development',
    title: shortened(`Not yet consistent: ${text}`, longestTitle),
    evidence: sentence(
      `This key item failed in ${ofNoun(failing, nouns.return)}, in ${counted(casesFailing.count, nouns.case)}`,
    ),
    themes: [],
    questionIds: [questionId],
    ...placesOf(figures, returnIds),
    returnIds,
  };
}

/** The cases and agencies of some returns, in the order of the figures. */
export function placesOf(
  { returns, agencies }: AuditFigures,
  returnIds: readonly string[],
): Pick<FindingCandidate, 'caseIds' | 'agencyIds'> {
  const wanted = new Set(returnIds);
  const some = returns.filter(({ id }) => wanted.has(id));
  const own = new Set(some.map(({ agencyId }) => agencyId));
  return {
    caseIds: distinct(some.map(({ caseId }) => caseId)),
    agencyIds: agencies.map(({ id }) => id).filter((id) => own.has(id)),
  };
}
