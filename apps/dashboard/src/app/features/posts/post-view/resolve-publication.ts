import { Component, inject, input, output, signal } from '@angular/core';
import { type PublicationView, ResolvePublicationBody, routes } from '@canteen/contracts';
import { Button, Field, FieldControl, Moment } from '@canteen/ui';
import { Api, ignored } from '../../../core/api/api';
import { problemFrom } from '../../../core/api/problem';

/**
 * A network gave no clear answer: the evidence, and a person who looks on the page and says whether
 * the post is there. It is never sent again unless that person says so.
 */
@Component({
  selector: 'app-resolve-publication',
  imports: [Button, Field, FieldControl, Moment],
  template: `
    @if (publication().evidence; as evidence) {
      <p class="small secondary">
        Sent <ui-time [at]="evidence.armedAt" />. Looked for it
        {{ evidence.probes === 1 ? 'once' : evidence.probes + ' times' }} since.
      </p>
      <p>
        <a [href]="evidence.pageUrl" target="_blank" rel="noopener"
          >Open the page and look for it</a
        >
      </p>
    }
    <ui-field
      label="If it is there, its address"
      [controlId]="'url-' + publication().id"
      [error]="error()"
    >
      <input
        uiControl
        class="ui-input"
        type="url"
        inputmode="url"
        [value]="url()"
        (input)="write($event)"
      />
    </ui-field>
    <div class="row actions">
      <button type="button" uiButton [busy]="busy()" (click)="isLive()">It is there</button>
      <button type="button" uiButton="secondary" [busy]="busy()" (click)="isNot(false)">
        It is not there, leave it
      </button>
      <button type="button" uiButton="danger" [busy]="busy()" (click)="isNot(true)">
        It is not there, send it again
      </button>
      <button type="button" uiButton="quiet" [busy]="busy()" (click)="lookAgain()">
        Let Canteen look again
      </button>
    </div>
  `,
  styles: `
    .actions {
      margin-top: var(--s3);
    }
  `,
})
export class ResolvePublication {
  readonly publication = input.required<PublicationView>();
  readonly resolved = output<void>();

  private readonly api = inject(Api);
  protected readonly url = signal('');
  protected readonly error = signal('');
  protected readonly busy = signal(false);

  protected write(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.url.set(event.target.value.trim());
    }
  }

  protected async isLive(): Promise<void> {
    const body = ResolvePublicationBody.safeParse({ answer: 'live', url: this.url() });
    if (!body.success) {
      this.error.set('Copy the address of the post from the network, beginning with https://');
      return;
    }
    await this.attempt(routes.publicationResolve(this.publication().id), body.data);
  }

  protected async isNot(sendAgain: boolean): Promise<void> {
    await this.attempt(routes.publicationResolve(this.publication().id), {
      answer: 'not-live',
      sendAgain,
    } satisfies ResolvePublicationBody);
  }

  protected async lookAgain(): Promise<void> {
    await this.attempt(routes.publicationLook(this.publication().id), {});
  }

  private async attempt(url: string, body: unknown): Promise<void> {
    this.busy.set(true);
    this.error.set('');
    try {
      await this.api.send('POST', url, ignored, body);
      this.resolved.emit();
    } catch (error) {
      const problem = problemFrom(error);
      this.error.set(`${problem.message} (${problem.code})`);
    } finally {
      this.busy.set(false);
    }
  }
}
