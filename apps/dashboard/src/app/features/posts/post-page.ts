import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import { PostDetail, routes } from '@canteen/contracts';
import { reading } from '../../core/api/reading';
import { SessionStore } from '../../core/session/session-store';
import { ReadState } from '../../shared-ui/read-state';
import { Composer } from './composer/composer';
import { PostView } from './post-view/post-view';

const writable = ['draft', 'changes-needed', 'returned'];

/** One post: the editor while it may be written, else the post as it stands. */
@Component({
  selector: 'app-post-page',
  imports: [Composer, PostView, ReadState],
  template: `
    <app-read-state [of]="post" [lines]="6" />
    @if (opened(); as draft) {
      <app-composer [post]="draft" (submitted)="post.reload()" />
    } @else if (post.value(); as shown) {
      <app-post-view [post]="shown" (changed)="post.reload()" />
    }
  `,
})
export class PostPage {
  /** From the address. */
  readonly id = input.required<string>();
  protected readonly post = reading(() => routes.post(this.id()), PostDetail, ['posts', 'review']);

  private readonly session = inject(SessionStore);
  private readonly isWritable = computed(() => {
    const post = this.post.value();
    return post?.kind === 'post' && writable.includes(post.state) && post.may.edit.allowed;
  });

  /**
   * The post the editor was opened with. It stays the same object while somebody types, although the
   * reading brings newer ones: what is typed must not be replaced under the fingers.
   */
  protected readonly opened = linkedSignal<
    { id: string; open: boolean; post: PostDetail | undefined },
    PostDetail | null
  >({
    source: () => ({ id: this.id(), open: this.isWritable(), post: this.post.value() }),
    computation: ({ id, open, post }, previous) => {
      if (!open || !post || !this.session.session()) {
        return null;
      }
      const same = previous?.value?.id === id && previous.value.state === post.state;
      return same ? previous.value : post;
    },
  });

  constructor() {
    const router = inject(Router);
    effect(() => {
      const post = this.post.value();
      if (post?.kind === 'reply' && post.parentCommentId && writable.includes(post.state)) {
        // A reply is written beside the comment it answers.
        void router.navigate(['/inbox', post.parentCommentId], { replaceUrl: true });
      }
    });
  }
}
