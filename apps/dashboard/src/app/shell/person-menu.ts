import { Component, computed, inject } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { Announcer, Icon } from '@canteen/ui';
import { mdiAccountCircleOutline, mdiKeyOutline, mdiLogout, mdiSwapHorizontal } from '@mdi/js';
import { problemFrom } from '../core/api/problem';
import { LeaveAsker } from '../core/drafts/leave-asker';
import { SessionStore } from '../core/session/session-store';

/** Who is signed in; leads out, and to another practice where there is one. */
@Component({
  selector: 'app-person-menu',
  imports: [MatMenuModule, Icon, RouterLink],
  template: `
    <button type="button" class="trigger" [matMenuTriggerFor]="menu">
      <ui-icon [path]="icons.person" [size]="24" />
      <span class="name">{{ person()?.name }}</span>
      <span class="visually-hidden">, your account</span>
    </button>
    <mat-menu #menu="matMenu" xPosition="before">
      <div class="who">
        <strong>{{ person()?.name }}</strong>
        <div>{{ member()?.jobTitle }}</div>
        @if (member()?.registration; as registration) {
          <div>{{ registration }}</div>
        }
      </div>
      @for (practice of others(); track practice.id) {
        <button mat-menu-item type="button" (click)="choose(practice.id)">
          <ui-icon [path]="icons.swap" /> Go to {{ practice.name }}
        </button>
      }
      <a mat-menu-item routerLink="/account"><ui-icon [path]="icons.key" /> Your account</a>
      <button mat-menu-item type="button" (click)="leave()">
        <ui-icon [path]="icons.out" /> Sign out
      </button>
    </mat-menu>
  `,
  styles: `
    .trigger {
      display: inline-flex;
      gap: var(--s2);
      align-items: center;
      min-height: 44px;
      min-width: 44px;
      justify-content: center;
      padding: 0 var(--s2);
      border: 0;
      border-radius: var(--radius);
      background: transparent;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    .trigger:hover .name {
      text-decoration: underline;
    }
    .who {
      padding: var(--s2) var(--s4) var(--s3);
      border-bottom: 1px solid var(--line);
      font-size: var(--t-s);
      color: var(--ink-2);
    }
    .who strong {
      color: var(--ink);
      font-size: var(--t-m);
    }
    ui-icon {
      vertical-align: middle;
      margin-right: var(--s1);
    }
    .trigger ui-icon {
      margin: 0;
    }
    @media (width < 800px) {
      .name {
        position: absolute;
        clip-path: inset(50%);
        width: 1px;
        height: 1px;
        overflow: hidden;
      }
    }
  `,
})
export class PersonMenu {
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly leaving = inject(LeaveAsker);

  protected readonly icons = {
    person: mdiAccountCircleOutline,
    key: mdiKeyOutline,
    out: mdiLogout,
    swap: mdiSwapHorizontal,
  };
  protected readonly person = computed(() => this.store.session()?.person);
  protected readonly member = computed(() => this.store.session()?.member);
  protected readonly others = computed(() => {
    const session = this.store.session();
    return session?.practices.filter((practice) => practice.id !== session.practice.id) ?? [];
  });

  protected async choose(practiceId: string): Promise<void> {
    if (!(await this.leaving.mayLeave())) {
      return;
    }
    try {
      await this.store.choosePractice(practiceId);
      // A fresh page: nothing of the other practice may stay on the screen.
      location.assign('/');
    } catch (error) {
      this.announcer.say(problemFrom(error).message);
    }
  }

  protected async leave(): Promise<void> {
    // Once signed out nothing can be saved any more.
    if (!(await this.leaving.mayLeave())) {
      return;
    }
    try {
      await this.store.signOut();
      await this.router.navigateByUrl('/sign-in');
    } catch (error) {
      this.announcer.say(problemFrom(error).message);
    }
  }
}
