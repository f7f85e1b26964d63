import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, form, submit, validateStandardSchema } from '@angular/forms/signals';
import { ReleaseBody, routes } from '@canteen/contracts';
import { Button, Card, Field, FieldControl } from '@canteen/ui';
import { Api, ignored } from '../../../core/api/api';
import { problemFrom } from '../../../core/api/problem';

/** Ending a hold once advice was obtained: who gave it, under which reference, and what follows. */
@Component({
  selector: 'app-release-hold',
  imports: [Button, Card, Field, FieldControl, FormField],
  template: `
    <ui-card heading="End the hold">
      <form class="stack" novalidate (submit)="release($event)">
        <ui-field
          label="Who gave the advice"
          hint="The organisation, such as a defence body"
          controlId="advice-organisation"
          [error]="tried() && fields.organisation().invalid() ? 'Name the organisation' : ''"
        >
          <input uiControl class="ui-input ui-input-short" [formField]="fields.organisation" />
        </ui-field>
        <ui-field
          label="Their reference"
          hint="The advice itself is not kept here"
          controlId="advice-reference"
          [error]="tried() && fields.reference().invalid() ? 'Enter the reference' : ''"
        >
          <input uiControl class="ui-input ui-input-short" [formField]="fields.reference" />
        </ui-field>
        @if (problem()) {
          <p role="alert">{{ problem() }}</p>
        }
        <div class="row">
          <button type="submit" uiButton [busy]="fields().submitting()">Go on with it</button>
          <button type="button" uiButton="secondary" (click)="doNotPublish($event)">
            Do not publish it
          </button>
        </div>
      </form>
    </ui-card>
  `,
})
export class ReleaseHold {
  readonly postId = input.required<string>();
  readonly released = output<void>();

  private readonly api = inject(Api);
  private readonly model = signal<ReleaseBody>({
    organisation: '',
    reference: '',
    result: 'go-on',
  });
  protected readonly fields = form(this.model, (path) => {
    validateStandardSchema(path, ReleaseBody);
  });
  protected readonly tried = signal(false);
  protected readonly problem = signal('');

  protected release(event: Event): Promise<void> {
    return this.send(event, 'go-on');
  }

  protected doNotPublish(event: Event): Promise<void> {
    return this.send(event, 'do-not-publish');
  }

  private async send(event: Event, result: ReleaseBody['result']): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.problem.set('');
    this.model.update((model) => ({ ...model, result }));
    await submit(this.fields, async () => {
      try {
        await this.api.send(
          'POST',
          routes.reviewRelease(this.postId()),
          ignored,
          ReleaseBody.parse(this.model()),
        );
        this.released.emit();
      } catch (error) {
        const problem = problemFrom(error);
        this.problem.set(`${problem.message} (${problem.code})`);
      }
    });
  }
}
