import { apiRoot } from '@sightline/contracts';
import type { DeclaredRoute } from '../../src/app/platform/security';
import type { Knowledge } from './knowledge';
import type { Visitor } from './personas';
import { sendingOf } from './requests';
import type { NamedIds } from './sending';

/** A request to be made: who asks, what, and which records the path names. */
export interface RandomRequest {
  readonly person: Visitor;
  readonly route: DeclaredRoute;
  readonly address: string;
  readonly body?: object;
  /** Path parameter -> the id in its place. */
  readonly ids: Readonly<Record<string, string>>;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const tableOf: Readonly<Record<string, string>> = {
  ...{ auditId: 'audits', caseId: 'cases', returnId: 'returns', findingId: 'findings' },
  ...{ recommendationId: 'recommendations', reportId: 'reports', versionId: 'versions' },
  ...{ drawId: 'draws', templateId: 'templates', draftId: 'drafts', commentId: 'comments' },
  ...{ accountId: 'accounts', agencyId: 'agencies', assignmentId: 'assignments' },
  earlierId: 'recommendations',
  feedId: 'feeds',
  publicationId: 'publications',
  ideaId: 'ideas',
  meetingId: 'meetings',
  settingId: 'settings',
  ...{ roundId: 'rounds', partId: 'parts', accuracyCommentId: 'accuracyComments' },
};
const words: Readonly<Record<string, readonly string[]>> = {
  year: ['2016', '2017', '2025', '2026', '2027'],
  key: ['returns-due', 'panel', 'summary', 'findings'],
  format: ['html'],
  paperFormat: ['pdf'],
  paper: ['sharing-agreement', 'impact-assessment'],
};
/** Rendering takes long and is one route among many. */
const rarely = /\/(page|download\/|print|extracts)/;

const isOwn = ({ client: { session } }: Visitor, partnershipId: string): boolean =>
  session.partnerships.some(({ id }) => id === partnershipId);

/** Makes requests of every route by everybody, with ids from the whole database. */
export class RequestMaker {
  constructor(
    private readonly random: () => number,
    private readonly people: readonly Visitor[],
    private readonly routes: readonly DeclaredRoute[],
    private readonly knowledge: Knowledge,
    private readonly reviewName: string,
  ) {}

  next(): RandomRequest {
    const route = this.route();
    const ids: Record<string, string> = {};
    const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => {
      const value = name in words ? this.pick(words[name]!) : this.id(tableOf[name]!);
      if (name in tableOf) ids[name] = value;
      return value;
    });
    const person = this.pick(this.people);
    const named = this.named();
    // Who moves to a partnership of the own would go on asking from there.
    if (path === '/session/partnership' && isOwn(person, named.partnershipId)) return this.next();
    const { body, query = '' } = sendingOf(route.method, route.path, named);
    return { person, route, address: `/${apiRoot}${path}${query}`, body, ids };
  }

  private route(): DeclaredRoute {
    const route = this.pick(this.routes);
    return rarely.test(route.path) && this.random() < 0.8 ? this.route() : route;
  }

  private named(): NamedIds {
    return {
      ...{ email: '', reviewName: this.reviewName, partnershipId: this.id('partnerships') },
      ...{ accountId: this.id('accounts'), agencyId: this.id('agencies') },
      ...{ auditId: this.id('audits'), caseId: this.id('cases') },
      ...{ findingId: this.id('findings'), versionId: this.id('versions') },
    };
  }

  /** Mostly of the right table, sometimes of any, sometimes nobody's. */
  private id(table: string): string {
    const chance = this.random();
    if (chance < 0.9) return this.pick(this.knowledge.idsOf(table));
    if (chance < 0.97) return this.pick(this.knowledge.allIds);
    const digits = Math.floor(this.random() * 16 ** 12).toString(16);
    return `00000000-0000-7000-8000-${digits.padStart(12, '0')}`;
  }

  private pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() * items.length)]!;
  }
}
