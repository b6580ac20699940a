import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = ['because', 'answer_because'];

/** Why marked words of factual accuracy stay, of a comment and of its answer. */
export class AddAccuracyReasons1795900000340 implements MigrationInterface {
  readonly name = 'AddAccuracyReasons1795900000340';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns) {
      await runner.query(`ALTER TABLE "accuracy_comments" ADD COLUMN "${column}" text`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of columns) {
      await runner.query(`ALTER TABLE "accuracy_comments" DROP COLUMN "${column}"`);
    }
  }
}
