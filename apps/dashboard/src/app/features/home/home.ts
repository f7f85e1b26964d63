import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, EmptyState, PageHeader } from '@canteen/ui';
import { NowStore } from '../../core/now-store';
import { SessionStore } from '../../core/session/session-store';
import { CommentRow } from '../../shared-ui/comment-row';
import { PostRow } from '../../shared-ui/post-row';
import { ReadState } from '../../shared-ui/read-state';
import { ReviewRow } from '../../shared-ui/review-row';
import { FirstStepsCard } from './first-steps-card';
import { StandingCard } from './standing-card';

/** What needs me now, what is stuck, what goes out next, what went out. */
@Component({
  selector: 'app-home',
  imports: [
    Button,
    Card,
    CommentRow,
    EmptyState,
    FirstStepsCard,
    PageHeader,
    PostRow,
    ReadState,
    ReviewRow,
    RouterLink,
    StandingCard,
  ],
  templateUrl: './home.html',
  styleUrl: './home.scss',
})
export class Home {
  private readonly session = inject(SessionStore);
  protected readonly home = inject(NowStore).home;
  protected readonly mayWrite = computed(() => this.session.is('author'));
  protected readonly greeting = computed(() => {
    const person = this.session.session()?.person;
    return person ? `Signed in as ${person.name}` : '';
  });
  /** Whether nothing at all waits for this person. */
  protected readonly quiet = computed(() => {
    const now = this.home.value();
    return (
      now !== undefined &&
      [now.firstSteps, now.lifeSafety, now.review, now.comments, now.returned, now.stuck].every(
        (list) => list.length === 0,
      )
    );
  });
}
