import { inject, Injectable, Injector } from '@angular/core';
import type { GridCellView, GridResultView, GridView, PersonView } from '@sightline/contracts';
import type { GridAct } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { isRefusal, problemOf } from '../shared/http/client-problem';
import { Notices } from '../shared/ui/notices';
import type { GridAgreed, GridAsked } from './components/grid-act-dialog';
import { openTo } from './grid-act-words';
import { GridApi } from './grid-api';

/** Asks once, acts on all that are chosen, and answers what was refused. Dialogs are fetched late. */
@Injectable({ providedIn: 'root' })
export class GridDeeds {
  private readonly api = inject(GridApi);
  private readonly notices = inject(Notices);
  private readonly injector = inject(Injector);

  /** Null where the person changed their mind, or nothing could be done at all. */
  async ask(
    auditId: string,
    grid: GridView,
    cells: readonly GridCellView[],
    act: GridAct,
  ): Promise<GridResultView | null> {
    const able = openTo(cells, act).length;
    const people = act === 'allocate' ? await this.auditorsOf(grid) : [];
    const asked = { act, able, chosen: cells.length, earliest: grid.today, people };
    const agreed = await this.open(asked);
    if (!agreed) return null;
    const returns = cells.map(({ returnId, status }) => ({ returnId, seen: status }));
    const { accountIds, ...more } = agreed;
    const given = accountIds ? { accountIds: [...accountIds] } : undefined;
    try {
      return await firstValueFrom(this.api.act(auditId, { act, returns, ...more, ...given }));
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
      return null;
    }
  }

  async showHistory(grid: GridView, { returnId, caseId, agencyId }: GridCellView): Promise<void> {
    const [{ MatDialog }, { ReturnHistoryDialog }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./components/return-history-dialog'),
    ]);
    const reference = grid.cases.find(({ id }) => id === caseId)?.reference;
    const agency = grid.agencies.find(({ id }) => id === agencyId)?.shortName;
    const data = { returnId, reference, agency };
    const ref = this.injector.get(MatDialog).open(ReturnHistoryDialog, { data, width: '36rem' });
    await firstValueFrom(ref.afterClosed());
  }

  private async open(asked: GridAsked): Promise<GridAgreed | undefined> {
    const [{ MatDialog }, { GridActDialog }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./components/grid-act-dialog'),
    ]);
    const ref = this.injector
      .get(MatDialog)
      .open<unknown, GridAsked, GridAgreed | ''>(GridActDialog, { data: asked, width: '32rem' });
    return (await firstValueFrom(ref.afterClosed())) || undefined;
  }

  /** Auditors and contacts of the agencies whose columns the person sees. */
  private async auditorsOf({ agencies }: GridView): Promise<GridAsked['people']> {
    const people = await firstValueFrom(this.api.people()).catch((): PersonView[] => []);
    const own = new Set(agencies.map(({ id }) => id));
    return people
      .filter(({ roles }) =>
        roles.some(
          ({ role, agencyId }) =>
            (role === 'auditor' || role === 'spoc') && agencyId !== null && own.has(agencyId),
        ),
      )
      .map(({ id, name }) => ({ code: id, label: name }));
  }
}
