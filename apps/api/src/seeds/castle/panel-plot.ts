import type { NestExpressApplication } from '@nestjs/platform-express';
import { CasesRepository } from '../../app/cases';
import { JudgingService } from '../../app/moderation/judging.service';
import type { AuditPlot } from './audit-plot';
import type { Cast } from './cast';
import type { ToldGrade, ToldJudgement } from './sgo-panel';
import { later, type Story } from './story';

/** Puts a panel into the story: case by case the grades looked at, then the judgement. */
export class PanelPlot {
  private readonly judging: JudgingService;
  private readonly cases: CasesRepository;

  constructor(
    app: NestExpressApplication,
    private readonly story: Story,
    private readonly cast: Cast,
    private readonly audit: AuditPlot,
  ) {
    this.judging = app.get(JudgingService);
    this.cases = app.get(CasesRepository);
  }

  /** Half an hour a case, in the order of the judgements. */
  tell(begins: Date, grades: readonly ToldGrade[], judgements: readonly ToldJudgement[]): void {
    judgements.forEach((judgement, index) => {
      const at = later(begins, index * 30);
      const ofCase = grades.filter(({ number }) => number === judgement.number);
      ofCase.forEach((grade, turn) => this.tellGrade(later(at, 10 + turn * 3), grade));
      this.tellJudgement(later(at, 25), judgement);
    });
  }

  private tellGrade(at: Date, { number, agencyKind, ...grade }: ToldGrade): void {
    const chair = this.cast.as('chair');
    this.story.tell(at, chair, async () => {
      const returnId = this.audit.returnId(number, agencyKind);
      await this.judging.moderate(chair, returnId, {
        ...grade,
        revision: await this.revision(number),
      });
    });
  }

  private tellJudgement(at: Date, { number, ...judgement }: ToldJudgement): void {
    const chair = this.cast.as('chair');
    this.story.tell(at, chair, async () => {
      const revision = await this.revision(number);
      await this.judging.judge(chair, this.audit.caseId(number), { ...judgement, revision });
    });
  }

  private async revision(number: number): Promise<number> {
    return (await this.cases.byId(this.audit.caseId(number)))?.revision ?? 0;
  }
}
