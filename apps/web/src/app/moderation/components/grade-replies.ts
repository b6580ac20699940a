import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { replyStanceLabels, type GradeReplyView, type ReplyToGradeDto } from '@sightline/contracts';
import { DayPipe } from '../../shared/format/day-pipe';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { localToday } from '../../shared/format/today';
import type { ClientProblem } from '../../shared/http/client-problem';
import { Chip } from '../../shared/ui/chip';
import { GradeMark } from '../../shared/ui/grade-mark';
import { Icon } from '../../shared/ui/icon';
import { outcomeWords } from '../panel-words';
import type { ReplyDialog, ReplyQuestion } from './reply-dialog';

/** Grades that the panel changed, and what their agencies say to it; the chair’s grade stands. */
@Component({
  selector: 'sl-grade-replies',
  imports: [Chip, DayPipe, GradeMark, Icon, InstantPipe, MatButtonModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <h3>Replies of agencies</h3>
    <ul class="sl-plain-list">
      @for (line of lines(); track line.returnId + line.measure) {
        <li class="sl-panel">
          <p class="sl-row">
            <strong>{{ line.agency.shortName }}, {{ measures[line.measure] }}</strong>
            {{ words[line.outcome] }}
            @if (line.agreed; as grade) {
              <sl-grade-mark [grade]="grade" size="small" [showsLabel]="true" context="Agreed:" />
            }
          </p>
          @if (line.reply; as reply) {
            <p class="sl-row">
              <sl-chip
                [tone]="reply.stance === 'dissents' ? 'attention' : 'done'"
                [icon]="reply.stance === 'dissents' ? 'alert' : 'done'"
                >{{ stances[reply.stance] }}</sl-chip
              >
              <span class="sl-small sl-soft">
                {{ reply.by }}, {{ reply.at | slInstant
                }}{{ reply.isOvertaken ? ', before the panel decided again' : '' }}
              </span>
            </p>
            <blockquote>{{ reply.words }}</blockquote>
          } @else {
            <p class="sl-small sl-soft">
              @if (line.replyBy < today) {
                No reply came by {{ line.replyBy | slDay }}; the grade stands.
              } @else {
                No reply yet; open until {{ line.replyBy | slDay }}.
              }
            </p>
          }
          @if (line.canReply) {
            <div>
              <button
                matButton="outlined"
                type="button"
                [attr.aria-label]="
                  (line.reply ? 'Change the reply: ' : 'Reply: ') + measures[line.measure]
                "
                (click)="ask(line)"
              >
                <sl-icon name="answer" /> {{ line.reply ? 'Change the reply' : 'Reply' }}
              </button>
            </div>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      max-width: none;
    }

    blockquote {
      margin: 0;
      padding-inline-start: var(--sl-3);
      border-inline-start: 2px solid var(--sl-line-strong);
      overflow-wrap: anywhere;
    }
  `,
})
export class GradeReplies {
  readonly lines = input.required<readonly GradeReplyView[]>();
  /** Records a reply; answers what keeps it from that, or null. */
  readonly send =
    input.required<(returnId: string, dto: ReplyToGradeDto) => Promise<ClientProblem | null>>();

  private readonly dialog = inject(MatDialog);

  protected readonly today = inject(localToday)();
  protected readonly words = outcomeWords;
  protected readonly stances = replyStanceLabels;
  protected readonly measures = {
    'own-practice': 'own practice',
    'multi-agency': 'joint working',
  } as const;

  protected async ask(line: GradeReplyView): Promise<void> {
    const { ReplyDialog: component } = await import('./reply-dialog');
    const { returnId, measure, decidedAt } = line;
    this.dialog.open<ReplyDialog, ReplyQuestion>(component, {
      data: {
        line,
        send: (answer) => this.send()(returnId, { ...answer, measure, decidedAt }),
      },
      width: '34rem',
    });
  }
}
