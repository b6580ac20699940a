import { Injectable } from '@nestjs/common';
import { findIdentifiers, type PreparedLists } from '@sightline/disclosure';
import { identifierKindLabels, type IdentifierKind } from '@sightline/domain';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { listOf, Transactor } from '../platform/database';
import { ProblemError } from '../platform/errors';
import { TrailService } from '../trail';
import { VaultWords, type CaseOfTexts } from '../vault';
import type { AuditReturn } from './entities/audit-return.entity';
import { TextDecision } from './entities/desk-records.entity';
import { returnSubject } from './return-subject';

/** What was found in a text, and why it stays. */
export interface Looked {
  readonly kinds: readonly IdentifierKind[];
  readonly because: string | null;
}

type Texts = Readonly<Record<string, string | null | undefined>>;

/**
 * Looks at texts beside the form as answers are looked at: reasons, notes, comments, concerns. Words
 * that may say who somebody is are taken out by their writer, or stay with a reason.
 */
@Injectable()
export class TextGuard {
  constructor(
    private readonly words: VaultWords,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** What is marked, or null; refused where nothing is said about it, and where that names somebody. */
  async look(of: CaseOfTexts, texts: Texts, because: string | undefined): Promise<Looked | null> {
    const looked = await this.lookFreely(of, texts, because);
    if (!looked || looked.because !== null) return looked;
    const { lists } = await this.words.listsOf(of);
    const fields = Object.entries(texts).flatMap(([field, text]) => {
      const kinds = kindsIn(text, lists);
      if (kinds.length === 0) return [];
      const said = kinds.map((kind) => identifierKindLabels[kind].toLowerCase()).join(', ');
      return [
        { field, message: `May say who somebody is (${said}): take it out or say why it stays` },
      ];
    });
    throw new ProblemError('request.invalid', fields[0]?.message, { fields });
  }

  /** One text that is kept with returns of several cases: it names nobody of any of them. */
  async lookForAll(
    cases: readonly CaseOfTexts[],
    texts: Texts,
    because: string | undefined,
  ): Promise<Looked | null> {
    if (Object.values(texts).every((text) => !text)) return null;
    const found: Looked[] = [];
    for (const each of new Map(cases.map((one) => [one.caseFileId, one])).values()) {
      const looked = await this.look(each, texts, because);
      if (looked) found.push(looked);
    }
    const [first] = found;
    if (!first) return null;
    return { ...first, kinds: [...new Set(found.flatMap(({ kinds }) => kinds))] };
  }

  /** The same where the text must go through in any case: a concern never waits for a name in it. */
  async lookFreely(
    of: CaseOfTexts,
    texts: Texts,
    because: string | undefined,
  ): Promise<Looked | null> {
    const { lists } = await this.words.listsOf(of);
    const kinds = [...new Set(Object.values(texts).flatMap((text) => kindsIn(text, lists)))];
    if (kinds.length === 0) return null;
    const reason = because?.trim() || null;
    const [named] = findIdentifiers(reason ?? '', lists);
    if (named) {
      const message = `Say it without naming anybody. ${named.reason}`;
      const fields = [{ field: 'because', message }];
      throw new ProblemError('request.invalid', message, { fields });
    }
    return { kinds, because: reason };
  }

  /** Notes inside the run of the text what was decided about it. */
  async keep(
    actor: Actor,
    auditReturn: AuditReturn,
    place: string,
    looked: Looked | null,
  ): Promise<void> {
    if (!looked) return;
    await this.transactor.table(TextDecision).insert([
      {
        ...{ id: this.ids.next(), returnId: auditReturn.id, place, ...looked },
        ...{ accountId: actor.accountId, at: this.clock.instant() },
      },
    ]);
    if (looked.because === null) return;
    for (const kind of looked.kinds) {
      const facts = { questionId: place, kind, decision: 'stays' } as const;
      this.trail.record('return.words-decided', returnSubject(auditReturn), facts);
    }
  }

  /** Places of texts of the returns whose marked words nobody has decided about. */
  async undecided(returnIds: readonly string[]): Promise<Set<string>> {
    if (returnIds.length === 0) return new Set();
    const rows = await this.transactor
      .table(TextDecision)
      .pick(['place'], `WHERE return_id IN ${listOf(returnIds)} AND because IS NULL`, returnIds);
    return new Set(rows.map(({ place }) => place));
  }
}

function kindsIn(text: string | null | undefined, lists: PreparedLists): IdentifierKind[] {
  return [...new Set(findIdentifiers(text ?? '', lists).map(({ kind }) => kind))];
}
