import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

const columns = [
  ['because', 'text'],
  ['role', 'varchar(40)'],
  ['reason_because', 'text'],
] as const;

/**
 * Replies to comments on a draft report; why marked words of a comment stay, and in which capacity it
 * was written. Of comments from before nobody knows.
 */
export class AddCommentReplies1796000000200 implements MigrationInterface {
  readonly name = 'AddCommentReplies1796000000200';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type] of columns) {
      await runner.query(`ALTER TABLE "report_comments" ADD COLUMN "${name}" ${type}`);
    }
    const ofComment = { references: { table: 'report_comments', onDelete: 'CASCADE' } } as const;
    await createTable(
      runner,
      'report_comment_replies',
      [
        ...[col.id(), col.uuid('comment_id', ofComment), col.text('words')],
        col.text('because', { isNullable: true }),
        col.uuid('account_id', { references: { table: 'accounts' } }),
        ...[col.oneOf('role', ['chair', 'coordinator', 'scrutineer']), col.instant('at')],
      ],
      { indices: [['comment_id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'report_comment_replies');
    for (const [name] of columns) {
      await runner.query(`ALTER TABLE "report_comments" DROP COLUMN "${name}"`);
    }
  }
}
