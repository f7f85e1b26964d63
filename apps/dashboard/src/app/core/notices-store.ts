import { Service, computed, inject } from '@angular/core';
import { NoticePage, routes } from '@canteen/contracts';
import { Api, ignored } from './api/api';
import { reading } from './api/reading';
import { SessionStore } from './session/session-store';

/** What this person was told: the shell counts what is new, the page of notices shows it. */
@Service()
export class NoticesStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);

  readonly page = reading(() => (this.session.session() ? routes.notices : undefined), NoticePage, [
    'notices',
  ]);
  readonly unread = computed(() => this.page.value()?.unread ?? 0);

  /** Notes that everything was seen. Throws `Problem`. */
  async markRead(): Promise<void> {
    await this.api.send('POST', routes.noticesRead, ignored);
    this.page.reload();
  }
}
