import { Injectable } from '@nestjs/common';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { Surroundings } from '../context';
import { Database } from './database';
import { lockForTransaction, queriesInTurn, type LockPurpose } from './postgres';
import { SqliteTurns } from './sqlite-turns';
import { TableRows } from './table-rows';

type Hook = () => Promise<void>;

interface Run {
  readonly manager: EntityManager;
  readonly beforeCommit: Hook[];
  readonly afterCommit: (() => void)[];
  readonly keyed: Map<unknown, unknown>;
  failure: { readonly error: unknown } | null;
  isOver: boolean;
}

/**
 * The one write path. TypeORM gives SQLite a single shared connection on which overlapping
 * transactions nest and lose committed rows without an error: there, runs take turns, and those
 * that wait together are committed together.
 */
@Injectable()
export class Transactor {
  private readonly turns: SqliteTurns | undefined;
  private readonly tables = new Map<unknown, unknown>();

  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
  ) {
    const { sqlite } = database;
    this.turns = sqlite && new SqliteTurns(sqlite.writing.statements);
  }

  /** The manager of the run under way, or else one that sees committed data only. */
  get manager(): EntityManager {
    return this.running?.manager ?? this.database.reader;
  }

  get isRunning(): boolean {
    return this.running !== undefined;
  }

  /** Runs the work in a transaction; a nested run joins the outer one and fails it if it fails. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const outer = this.running;
    return outer ? this.join(outer, work) : this.begin(work);
  }

  /** Rows of portable SQL with `?` for parameters; for paths where the ORM costs too much. */
  async query<Row extends ObjectLiteral>(text: string, parameters: unknown[] = []): Promise<Row[]> {
    const { sqlite } = this.database;
    if (!sqlite) return this.manager.query(this.database.sql(text), parameters);
    const { writing, reading } = sqlite;
    if (this.isRunning) return writing.statements.query(text, parameters) as Row[];
    // Between transactions both see what is committed, and the writing one has its pages at hand.
    const statements = writing.statements.isInTransaction ? reading.statements : writing.statements;
    return statements.read(text, parameters) as Row[];
  }

  /** A raw INSERT, UPDATE or DELETE; answers how many rows it changed. */
  async change(text: string, parameters: unknown[] = []): Promise<number> {
    const { manager } = this.demandRun();
    const { sqlite } = this.database;
    if (sqlite) return sqlite.writing.statements.change(text, parameters);
    const result = await manager.queryRunner!.query(this.database.sql(text), parameters, true);
    return result.affected ?? 0;
  }

  /** The rows of an entity by prepared SQL, for paths where the ORM costs too much. */
  table<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): TableRows<Entity> {
    const known = this.tables.get(entity) as TableRows<Entity> | undefined;
    const rows = known ?? new TableRows<Entity>(this.database.dataSource.getMetadata(entity), this);
    this.tables.set(entity, rows);
    return rows;
  }

  /** Waits until no other run, on any replica, does this; on SQLite runs take turns anyway. */
  async lock(purpose: LockPurpose): Promise<void> {
    const { manager } = this.demandRun();
    if (this.database.dialect === 'postgres') await manager.query(lockForTransaction(purpose));
  }

  /** Something kept for the run under way and made the first time it is asked for. */
  forRun<T>(key: unknown, make: () => T): T {
    const run = this.demandRun();
    if (!run.keyed.has(key)) run.keyed.set(key, make());
    return run.keyed.get(key) as T;
  }

  /** Work that belongs at the end of the run, still inside its transaction. */
  beforeCommit(hook: Hook): void {
    this.demandRun().beforeCommit.push(hook);
  }

  /** Told once the run is on the disk; never told when it failed. */
  afterCommit(hook: () => void): void {
    this.demandRun().afterCommit.push(hook);
  }

  private get running(): Run | undefined {
    const run = this.surroundings.current.run as Run | undefined;
    return run && !run.isOver ? run : undefined;
  }

  private demandRun(): Run {
    const run = this.running;
    if (!run) throw new Error('This may only be done inside Transactor.run');
    return run;
  }

  private async join<T>(outer: Run, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      // What the inner work wrote cannot be taken back alone: whoever catches this may not commit.
      outer.failure ??= { error };
      throw error;
    }
  }

  private async begin<T>(work: () => Promise<T>): Promise<T> {
    let run: Run | undefined;
    const result = await this.transaction((manager) => {
      run = newRun(manager);
      return this.surroundings.with({ run }, () => this.complete(run!, work));
    });
    this.surroundings.with({ run: undefined }, () => run!.afterCommit.forEach((hook) => hook()));
    return result;
  }

  private transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const { sqlite, dataSource } = this.database;
    if (!sqlite || !this.turns) {
      return dataSource.transaction((manager) => work(queriesInTurn(manager)));
    }
    return this.turns.take(() => work(sqlite.writing.manager));
  }

  private async complete<T>(run: Run, work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      for (const hook of run.beforeCommit) await hook();
      if (run.failure) throw run.failure.error;
      return result;
    } finally {
      // What the work left behind unawaited must not end up in somebody else's run.
      run.isOver = true;
    }
  }
}

function newRun(manager: EntityManager): Run {
  return {
    manager,
    beforeCommit: [],
    afterCommit: [],
    keyed: new Map(),
    failure: null,
    isOver: false,
  };
}
