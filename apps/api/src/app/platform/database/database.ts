import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { SqliteRoads } from './sqlite';

export type Dialect = 'sqlite' | 'postgres';

/** The open database: one manager that may write, one that sees committed data only. */
@Injectable()
export class Database implements OnApplicationShutdown {
  constructor(
    readonly dialect: Dialect,
    readonly dataSource: DataSource,
    readonly reader: EntityManager,
    /** On SQLite only. */
    readonly sqlite?: SqliteRoads,
    private readonly afterwards: () => void = () => undefined,
  ) {}

  /** Portable SQL: `?` marks a parameter on both databases. */
  sql(text: string): string {
    if (this.dialect === 'sqlite') return text;
    let number = 0;
    return text.replace(/\?/g, () => `$${++number}`);
  }

  /** Ends a SELECT whose rows this run will change; on SQLite runs take turns anyway. */
  get forUpdate(): string {
    return this.dialect === 'postgres' ? ' FOR UPDATE' : '';
  }

  /** Ends a SELECT that leaves out the rows another run is about to change. */
  get forUpdateOfFree(): string {
    return this.dialect === 'postgres' ? ' FOR UPDATE SKIP LOCKED' : '';
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  async close(): Promise<void> {
    // The one that writes closes last: it puts everything into the one file and leaves no other.
    this.sqlite?.closeReading();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
    this.afterwards();
  }
}
