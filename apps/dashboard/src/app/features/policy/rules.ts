import { Component, computed, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RuleList, routes } from '@canteen/contracts';
import { EmptyState, Field, FieldControl, PageHeader, Segments } from '@canteen/ui';
import { reading } from '../../core/api/reading';
import { ReadState } from '../../shared-ui/read-state';
import { StatePill } from '../../shared-ui/state-pill';
import { severityLooks } from '../../shared-ui/states';

/** Every rule the screening knows: what it says to an author, how firm it is, where it comes from. */
@Component({
  selector: 'app-rules',
  imports: [
    EmptyState,
    Field,
    FieldControl,
    PageHeader,
    ReadState,
    RouterLink,
    Segments,
    StatePill,
  ],
  template: `
    <p><a routerLink="/policy">Policy</a></p>
    <ui-page-header heading="Rules" [lead]="lead()" />
    <app-read-state [of]="rules" [lines]="6" [height]="80" />
    @if (rules.value()) {
      <div class="filters">
        <ui-field label="Search the rules" controlId="rule-search">
          <input
            uiControl
            class="ui-input"
            type="search"
            [value]="query()"
            (input)="write($event)"
          />
        </ui-field>
        <ui-segments label="How firm" [choices]="severities" [(value)]="severity" />
      </div>
      <p class="secondary" role="status">
        {{ shown().length === 1 ? '1 rule' : shown().length + ' rules' }}
      </p>
      @for (family of families(); track family.word) {
        <details class="family" [open]="isNarrowed()">
          <summary>
            <h2>{{ family.word }}</h2>
            <span class="secondary">{{
              family.rules.length === 1 ? '1 rule' : family.rules.length + ' rules'
            }}</span>
          </summary>
          <ul class="ui-list">
            @for (rule of family.rules; track rule.id) {
              <li class="rule">
                <div class="spread">
                  <h3>{{ rule.title }}</h3>
                  <app-state [look]="looks[rule.severity]" />
                </div>
                <p>{{ rule.sentence }}</p>
                <p class="facts">
                  <span>For {{ sayKinds(rule.appliesTo) }}.</span>
                  <span>{{
                    rule.clearable ? 'Can be set aside with a reason.' : 'Cannot be set aside.'
                  }}</span>
                  @for (source of rule.sources; track source.label) {
                    <span>{{ source.label }}</span>
                  }
                  <span class="code">{{ rule.id }}</span>
                </p>
              </li>
            }
          </ul>
        </details>
      } @empty {
        <ui-empty
          heading="No rule like that"
          text="Search for another word, or show all of them."
        />
      }
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 860px;
    }
    .filters {
      display: grid;
      gap: var(--s3);
      justify-items: start;
      margin-bottom: var(--s3);
    }
    ui-field {
      width: min(100%, 28rem);
    }
    .rule {
      padding: var(--s4);
    }
    .family {
      margin-bottom: var(--s2);
    }
    summary {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--s3);
      align-items: baseline;
      padding: var(--s3) var(--s4);
      border-radius: var(--radius);
      background: var(--card);
      box-shadow: var(--shadow);
      cursor: pointer;
    }
    summary::before {
      content: '▸';
    }
    [open] > summary::before {
      content: '▾';
    }
    summary:hover h2 {
      text-decoration: underline;
    }
    h2,
    h3 {
      margin: 0;
      font-size: var(--t-m);
    }
    p {
      margin: var(--s1) 0 0;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--s3);
      color: var(--ink-2);
      font-size: var(--t-s);
    }
    .code {
      font-family: monospace;
      overflow-wrap: anywhere;
    }
  `,
})
export class Rules {
  protected readonly rules = reading(() => routes.policyRules, RuleList);
  protected readonly looks = severityLooks;
  protected readonly query = signal('');
  protected readonly severity = signal('all');
  protected readonly severities = [
    { value: 'all', label: 'All' },
    { value: 'block', label: 'Must not go out' },
    { value: 'review', label: 'Look closely' },
    { value: 'advise', label: 'Advice' },
  ];
  protected readonly lead = computed(() => {
    const list = this.rules.value();
    return list ? `What every post, reply and comment is checked for. Set ${list.ruleset}.` : '';
  });
  protected readonly shown = computed(() => {
    const words = this.query().toLowerCase().split(/\s+/).filter(Boolean);
    const severity = this.severity();
    return (this.rules.value()?.rules ?? []).filter((rule) => {
      const text = [rule.title, rule.sentence, rule.id, ...rule.sources.map(({ label }) => label)]
        .join(' ')
        .toLowerCase();
      return (
        (severity === 'all' || rule.severity === severity) &&
        words.every((word) => text.includes(word))
      );
    });
  });

  /** The same, under the headings of the rules' families. */
  protected readonly families = computed(() => {
    const shown = this.shown();
    return [...new Set(shown.map(({ family }) => family))].map((family) => ({
      word: familyWords[family] ?? family,
      rules: shown.filter((rule) => rule.family === family),
    }));
  });
  /** Whoever looks for something sees it without opening anything. */
  protected readonly isNarrowed = computed(
    () => this.query().trim() !== '' || this.severity() !== 'all',
  );

  protected sayKinds(kinds: readonly string[]): string {
    const words = kinds.map((kind) => kindWords[kind] ?? kind);
    return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join();
  }

  protected write(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.query.set(event.target.value);
    }
  }
}

const familyWords: Readonly<Record<string, string>> = {
  confidentiality: 'Confidentiality',
  boundaries: 'Boundaries with patients',
  identity: 'Who speaks',
  conduct: 'Conduct and respect',
  conflicts: 'Interests',
  consent: 'Pictures, stories and consent',
  concerns: 'Danger, safeguarding and complaints',
  feedback: 'Answering feedback',
  advertising: 'Medicines and claims',
  legal: 'Law',
  screening: 'The screening itself',
  accessibility: 'For everybody to read',
};

const kindWords: Readonly<Record<string, string>> = {
  post: 'posts',
  reply: 'replies',
  comment: 'comments',
  account: 'accounts',
  member: 'people',
  'waiting-comment': 'comments without an outcome',
  'reply-in-review': 'replies in review',
  published: 'what is public',
};
