import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Titles of reports up to 500 characters. By a column beside it: SQLite does not change a column, and
 * making the table anew would take with it everything that refers to it.
 */
export class WidenReportTitles1795900000330 implements MigrationInterface {
  readonly name = 'WidenReportTitles1795900000330';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE "reports" ADD COLUMN "title_wide" varchar(500) NOT NULL DEFAULT (\'\')',
    );
    await replaceTitle(runner, 'title_wide', '"title"');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE "reports" ADD COLUMN "title_short" varchar(300) NOT NULL DEFAULT (\'\')',
    );
    await replaceTitle(runner, 'title_short', 'substr("title", 1, 300)');
  }
}

async function replaceTitle(runner: QueryRunner, by: string, value: string): Promise<void> {
  await runner.query(`UPDATE "reports" SET "${by}" = ${value}`);
  await runner.query('ALTER TABLE "reports" DROP COLUMN "title"');
  await runner.query(`ALTER TABLE "reports" RENAME COLUMN "${by}" TO "title"`);
}
