import { Injectable } from '@nestjs/common';
import type { Audit } from '../audits';
import { TrailService, type TrailSubject } from '../trail';
import { VaultWords, WordGuard, type Looked, type Texts } from '../vault';

type Led = Pick<Audit, 'partnershipId'>;

/**
 * Looks at what the panel writes as answers are looked at, with the names of the case where it is of
 * one: rationales, notes, replies, interests, reasons not to admit. Why marked words stay stands
 * beside the text.
 */
@Injectable()
export class PanelTexts {
  constructor(
    private readonly guard: WordGuard,
    private readonly words: VaultWords,
    private readonly trail: TrailService,
  ) {}

  /** What is marked, or null; refused where nothing is said about it. */
  look(
    { partnershipId }: Led,
    texts: Texts,
    because: string | undefined,
    caseFileId?: string,
  ): Promise<Looked | null> {
    return this.guard.look({ partnershipId, caseFileId }, texts, because);
  }

  /** Notes on the trail, inside the run of the text, that marked words of it stay. */
  keep(subject: TrailSubject, place: PanelTextPlace, looked: Looked | null): void {
    if (looked) this.trail.record('panel.words-decided', subject, { place, kinds: looked.kinds });
  }

  /** For words that have no need to name anybody: roles, and what stands on the trail. */
  async refuseNaming({ partnershipId }: Led, texts: Texts, caseFileId?: string): Promise<void> {
    const given = Object.fromEntries(
      Object.entries(texts).map(([field, text]) => [field, text ?? undefined]),
    );
    if (caseFileId) await this.words.refuseNaming(partnershipId, caseFileId, given);
    else await this.words.refuseNamingAnybody(partnershipId, given);
  }
}

/** Which text of the panel it is. */
export type PanelTextPlace = 'grade' | 'judgement' | 'reply' | 'interest' | 'admission';
