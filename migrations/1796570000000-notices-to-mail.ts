import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a member is still to be told by e-mail, among all that they were ever told. */
export class NoticesToMail1796570000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX notices_to_mail ON notices (practice_id, member_id, created_at, id)
       WHERE mail_state = 'waiting'
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX notices_to_mail');
  }
}
