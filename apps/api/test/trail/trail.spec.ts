import type { Page, TrailEntryView } from '@sightline/contracts';
import { permissionsOf } from '@sightline/domain';
import { Ids } from '../../src/app/platform/clock';
import { RequestContext, type Actor } from '../../src/app/platform/context';
import { TrailService } from '../../src/app/trail';
import {
  bodyOf,
  partnershipNamed,
  signedIn,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type TestApp,
} from '../support';

declare module '../../src/app/trail/trail-data' {
  interface TrailData {
    'test.act': { readonly number: number };
    'test.open': Record<string, never>;
  }
}

describe('trail', () => {
  const clock = new TestClock();
  let app: TestApp;
  let people: ReturnType<typeof signedIn>;
  let actor: Actor;

  beforeAll(async () => {
    app = await startApp({ clock });
    people = signedIn(app);
    actor = {
      accountId: app.get(Ids).next(),
      name: 'Somebody Acting',
      sessionId: app.get(Ids).next(),
      partnershipId: (await partnershipNamed(app)).id,
      roles: [{ role: 'coordinator', agencyId: null }],
      permissions: permissionsOf(['coordinator']),
      agencyIds: [],
    };
  });
  afterAll(() => app.stop());

  const acting = <T>(work: () => Promise<T>, as = actor): Promise<T> =>
    app.get(RequestContext).actingAs(as, work);
  const record = (number: number, auditId?: string): void =>
    app
      .get(TrailService)
      .record('test.act', { subjectType: 'test', subjectId: `t${number}`, auditId }, { number });
  const act = (number: number, auditId?: string): Promise<void> =>
    acting(() =>
      app.transactor.run(() => {
        record(number, auditId);
        return Promise.resolve();
      }),
    );
  const list = async (client: ApiClient, query = ''): Promise<Page<TrailEntryView>> =>
    bodyOf(await client.get<Page<TrailEntryView>>(`trail${query}`));

  describe('record', () => {
    it('refuses to be written outside a run', () => {
      expect(() => record(1)).toThrow(/inside Transactor\.run/);
    });

    it('writes nothing when the act fails', async () => {
      const failing = acting(() =>
        app.transactor.run(() => {
          record(1);
          return Promise.reject(new Error('meant to fail'));
        }),
      );
      await expect(failing).rejects.toThrow('meant to fail');
      expect(await trailRows(app, 'test.act')).toEqual([]);
    });

    it('says who did what to which record, in the partnership of the session', async () => {
      await act(7);
      const [row] = await trailRows(app, 'test.act');
      expect(row).toMatchObject({
        actorName: 'Somebody Acting',
        subjectType: 'test',
        subjectId: 't7',
        partnershipId: actor.partnershipId,
        data: { number: 7 },
      });
    });

    it('keeps the order of many acts at once, without a gap', async () => {
      await Promise.all(Array.from({ length: 60 }, (_, number) => act(number)));
      const sequences = (await trailRows(app)).map(({ sequence }) => sequence);
      expect(sequences).toEqual(sequences.map((_, index) => index + 1));
    });

    it('takes hundreds of entries of one run', async () => {
      const before = (await trailRows(app)).length;
      await acting(() =>
        app.transactor.run(() => {
          for (let number = 0; number < 450; number += 1) record(number);
          return Promise.resolve();
        }),
      );
      expect((await trailRows(app)).length).toBe(before + 450);
    });
  });

  describe('recordRead', () => {
    const open = (subjectId: string, as = actor): Promise<void> =>
      acting(
        () => app.get(TrailService).recordRead('test.open', { subjectType: 'test', subjectId }, {}),
        as,
      );
    const opened = async (subjectId: string): Promise<number> =>
      (await trailRows(app, 'test.open')).filter((row) => row.subjectId === subjectId).length;

    it('writes once a session and quarter of an hour', async () => {
      await open('a');
      clock.advance({ minutes: 14 });
      await open('a');
      expect(await opened('a')).toBe(1);
      clock.advance({ minutes: 2 });
      await open('a');
      expect(await opened('a')).toBe(2);
    });

    it('writes for every session and every record', async () => {
      await open('b');
      await open('c');
      await open('b', { ...actor, sessionId: app.get(Ids).next() });
      expect([await opened('b'), await opened('c')]).toEqual([2, 1]);
    });

    it('writes once when a session opens the same record many times at once', async () => {
      await Promise.all(Array.from({ length: 12 }, () => open('d')));
      expect(await opened('d')).toBe(1);
    });
  });

  describe('list', () => {
    const auditId = '018f0000-0000-7000-8000-0000000000aa';

    it.each(['spoc', 'auditor'] as const)('is refused to the %s of an agency', async (role) => {
      const client = await people.as({ role, kind: 'police' });
      expect((await client.get('trail')).status).toBe(403);
    });

    it('shows a chair the audits’ part of the own partnership, newest first', async () => {
      await act(901, auditId);
      await act(902);
      await act(903, auditId);
      const chair = await people.asChair();
      const { items, next } = await list(chair);
      expect(items.map(({ subjectId }) => subjectId)).toEqual(['t903', 't901']);
      expect(next).toBeNull();
      expect(items[0]).toMatchObject({ actorName: 'Somebody Acting', data: { number: 903 } });
    });

    it('shows an administrator all of the own partnership’s', async () => {
      const administrator = await people.asAdministrator();
      const { items } = await list(administrator, '?limit=100');
      expect(items.map(({ subjectId }) => subjectId)).toContain('t902');
    });

    it('shows another partnership’s co-ordinator none of it', async () => {
      const county = await people.as({ role: 'coordinator', partnership: 'Castle County' });
      expect(await list(county)).toEqual({ items: [], next: null });
      expect(await list(county, `?auditId=${auditId}`)).toEqual({ items: [], next: null });
    });

    it('narrows to an audit', async () => {
      const administrator = await people.asAdministrator();
      const { items } = await list(administrator, `?auditId=${auditId}`);
      expect(items.map(({ subjectId }) => subjectId)).toEqual(['t903', 't901']);
    });

    it('pages from the newest to the oldest, every entry once', async () => {
      const administrator = await people.asAdministrator();
      const seen: number[] = [];
      let cursor = '';
      for (;;) {
        const page = await list(administrator, `?limit=100${cursor}`);
        seen.push(...page.items.map(({ sequence }) => sequence));
        if (!page.next) break;
        cursor = `&cursor=${page.next}`;
      }
      expect(seen.length).toBeGreaterThan(500);
      expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
    });
  });
});
