import { Component, computed, input, output } from '@angular/core';
import {
  ChannelList,
  Lane,
  type LogStatus,
  MemberList,
  RuleList,
  routes,
} from '@canteen/contracts';
import { Button, Field, FieldControl } from '@canteen/ui';
import { reading } from '../../../core/api/reading';
import { networkWords } from '../../../shared-ui/network-mark';
import { laneLooks } from '../../../shared-ui/states';
import { type LogFilter } from '../data/log-filter';

const lanes = Lane.options.map((id) => ({ id, word: laneLooks[id].word }));

const outcomes = [
  { id: 'answered', word: 'Answered' },
  { id: 'moved-private', word: 'Moved to a private route' },
  { id: 'no-reply', word: 'No reply' },
  { id: 'hidden', word: 'Hidden' },
  { id: 'reported', word: 'Reported' },
  { id: 'escalated', word: 'Escalated' },
] as const;

/** Narrowing the log down: what, who, where, about what, which words, when. */
@Component({
  selector: 'app-log-filters',
  imports: [Button, Field, FieldControl],
  template: `
    <form
      class="filters"
      (submit)="$event.preventDefault()"
      role="search"
      aria-label="Filter the log"
    >
      <ui-field label="What" controlId="log-kind">
        <select uiControl class="ui-select" (change)="take('kind', $event)">
          <option value="">Everything</option>
          @for (kind of kinds(); track kind.kind) {
            <option [value]="kind.kind" [selected]="kind.kind === filter().kind">
              {{ kind.label }}
            </option>
          }
        </select>
      </ui-field>
      <ui-field label="Who" controlId="log-who">
        <select uiControl class="ui-select" (change)="take('memberId', $event)">
          <option value="">Everybody</option>
          @for (member of members(); track member.id) {
            <option [value]="member.id" [selected]="member.id === filter().memberId">
              {{ member.name }}
            </option>
          }
        </select>
      </ui-field>
      <ui-field label="Channel" controlId="log-channel">
        <select uiControl class="ui-select" (change)="take('channelId', $event)">
          <option value="">All channels</option>
          @for (channel of channels(); track channel.id) {
            <option [value]="channel.id" [selected]="channel.id === filter().channelId">
              {{ channel.name }} on {{ words[channel.network] }}
            </option>
          }
        </select>
      </ui-field>
      <ui-field label="Lane" controlId="log-lane">
        <select uiControl class="ui-select" (change)="take('lane', $event)">
          <option value="">All lanes</option>
          @for (lane of lanes; track lane.id) {
            <option [value]="lane.id" [selected]="lane.id === filter().lane">
              {{ lane.word }}
            </option>
          }
        </select>
      </ui-field>
      <ui-field label="Outcome" controlId="log-outcome">
        <select uiControl class="ui-select" (change)="take('outcome', $event)">
          <option value="">All outcomes</option>
          @for (outcome of outcomes; track outcome.id) {
            <option [value]="outcome.id" [selected]="outcome.id === filter().outcome">
              {{ outcome.word }}
            </option>
          }
        </select>
      </ui-field>
      <ui-field label="Rule" controlId="log-rule">
        <select uiControl class="ui-select" (change)="take('rule', $event)">
          <option value="">All rules</option>
          @for (rule of rules(); track rule.id) {
            <option [value]="rule.id" [selected]="rule.id === filter().rule">
              {{ rule.title }}
            </option>
          }
        </select>
      </ui-field>
      <ui-field label="Words" controlId="log-text">
        <input
          uiControl
          class="ui-input"
          type="search"
          maxlength="100"
          [value]="filter().text ?? ''"
          (change)="take('text', $event)"
        />
      </ui-field>
      <ui-field label="From" controlId="log-from">
        <input
          uiControl
          class="ui-input"
          type="date"
          [value]="filter().from ?? ''"
          (change)="take('from', $event)"
        />
      </ui-field>
      <ui-field label="To" controlId="log-to">
        <input
          uiControl
          class="ui-input"
          type="date"
          [value]="filter().to ?? ''"
          (change)="take('to', $event)"
        />
      </ui-field>
      @if (isOn()) {
        <button type="button" uiButton="quiet" (click)="cleared.emit()">Show everything</button>
      }
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
    .filters {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 170px), 1fr));
      gap: var(--s3);
      align-items: start;
    }
  `,
})
export class LogFilters {
  readonly filter = input.required<LogFilter>();
  readonly kinds = input.required<LogStatus['kinds']>();
  readonly changed = output<LogFilter>();
  readonly cleared = output<void>();

  private readonly people = reading(() => routes.people, MemberList, ['people']);
  private readonly channelList = reading(() => routes.channels, ChannelList, ['channels']);
  private readonly ruleList = reading(() => routes.policyRules, RuleList);
  protected readonly rules = computed(() =>
    [...(this.ruleList.value()?.rules ?? [])].sort((a, b) => a.title.localeCompare(b.title)),
  );
  protected readonly lanes = lanes;
  protected readonly outcomes = outcomes;
  protected readonly words = networkWords;
  /** Also those who left: what they did stays in the log. */
  protected readonly members = computed(() => this.people.value()?.members ?? []);
  protected readonly channels = computed(() => this.channelList.value()?.channels ?? []);
  protected readonly isOn = computed(() => Object.values(this.filter()).some(Boolean));

  protected take(field: keyof LogFilter, event: Event): void {
    const { target } = event;
    if (target instanceof HTMLSelectElement || target instanceof HTMLInputElement) {
      this.changed.emit({ ...this.filter(), [field]: target.value || undefined });
    }
  }
}
