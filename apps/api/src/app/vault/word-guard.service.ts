import { Injectable } from '@nestjs/common';
import { findIdentifiers, type PreparedLists } from '@sightline/disclosure';
import { identifierKindLabels, type IdentifierKind } from '@sightline/domain';
import { ProblemError } from '../platform/errors';
import { VaultWords, type CaseOfTexts } from './vault-words.service';

/** What was found in a text, and why it stays. */
export interface Looked {
  readonly kinds: readonly IdentifierKind[];
  readonly because: string | null;
}

/** Texts by the field they were written in. */
export type Texts = Readonly<Record<string, string | null | undefined>>;

/**
 * Looks at texts that others will read, with the names of the vault where they are of a case. Words
 * that may say who somebody is are taken out by their writer, or stay with a reason.
 */
@Injectable()
export class WordGuard {
  constructor(private readonly words: VaultWords) {}

  /** What is marked, or null; refused where nothing is said about it, and where that names somebody. */
  async look(of: CaseOfTexts, texts: Texts, because: string | undefined): Promise<Looked | null> {
    const looked = await this.lookFreely(of, texts, because);
    if (!looked || looked.because !== null) return looked;
    const { lists } = await this.words.listsOf(of);
    const fields = Object.entries(texts).flatMap(([field, text]) => {
      const kinds = kindsIn(text, lists);
      if (kinds.length === 0) return [];
      const said = kinds.map((kind) => inSentence(identifierKindLabels[kind])).join(', ');
      return [
        { field, message: `May say who somebody is (${said}): take it out or say why it stays` },
      ];
    });
    throw new ProblemError('request.invalid', fields[0]?.message, { fields });
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
}

function kindsIn(text: string | null | undefined, lists: PreparedLists): IdentifierKind[] {
  return [...new Set(findIdentifiers(text ?? '', lists).map(({ kind }) => kind))];
}

/** Within a sentence a label begins small, but for a name such as NHS or National Insurance. */
function inSentence(label: string): string {
  return /^(NHS|National)/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
